import type { Rule } from './rule.ts';

/** A weight that no option lives up to: the issue matters less than its author says. */
export const valueScale: Rule = ({ table }, found) => {
  for (const issue of table.issues) {
    for (const side of ['us', 'them'] as const) {
      const most = Math.max(...issue.options.map((option) => option.value[side]));
      if (most === 100 || issue.weight[side] === 0) continue;
      found.warning(
        issue.at,
        'value-scale',
        `“${issue.id}” weighs ${issue.weight[side]} for “${side}”, but its best option is worth only ${most} of 100 to them.`,
        'Give the best option of each issue the value 100, and say with the weight how much the issue matters.',
      );
    }
  }
};
