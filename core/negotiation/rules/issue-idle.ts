import type { Issue, Side } from '../table.ts';
import type { Rule } from './rule.ts';

/** An issue that moves neither side, whichever of its options is taken. */
export const issueIdle: Rule = ({ table }, found) => {
  const isIdle = (issue: Issue, side: Side) =>
    issue.weight[side] === 0 || new Set(issue.options.map((option) => option.value[side])).size === 1;
  for (const issue of table.issues) {
    if (!isIdle(issue, 'us') || !isIdle(issue, 'them')) continue;
    if (table.pairs.some(({ terms }) => terms.some((term) => term.issue === issue.id))) continue;
    found.warning(
      issue.at,
      'issue-idle',
      `Nobody cares about “${issue.id}”: each of its options is worth the same to both sides.`,
      'Give it a weight and different values, or move it to the briefing.',
    );
  }
};
