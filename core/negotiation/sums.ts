import type { Findings } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Head } from './head.ts';
import { countDeals, mostDeals } from './space.ts';
import type { Issue, Term } from './table.ts';

/** Checks what the front matter of a table has to add up to before its deals can be reckoned. */
export function checkSums(head: Head, found: Findings): void {
  const { issues } = head;
  if (issues.length === 0) {
    found.error(head.at('issues'), 'no-issues', 'There is nothing to negotiate.', 'Add an issue with two options.');
    return;
  }
  for (const issue of issues) checkIssue(head, issue, found);
  for (const side of ['us', 'them'] as const) {
    const sum = issues.reduce((total, issue) => total + issue.weight[side], 0);
    if (Math.abs(sum - 100) < 0.000_001) continue;
    found.error(
      head.at('issues'),
      'weights-sum',
      `The weights of the issues for “${side}” add up to ${rounded(sum)}, not to 100.`,
      sum === 0
        ? 'Give each issue its share of 100 for each side.'
        : `Take them as shares of 100: ${issues.map((one) => `${one.id} ${rounded((one.weight[side] * 100) / sum)}`).join(', ')} keeps their proportion.`,
    );
  }
  const count = countDeals(issues);
  if (count > mostDeals) {
    found.error(
      head.at('issues'),
      'space-too-large',
      `The options make ${count.toLocaleString('en')} deals; ${mostDeals.toLocaleString('en')} can be gone through.`,
      'Take out an issue, or join options that a trainee would not tell apart.',
    );
  }
  for (const pair of head.pairs) {
    for (const term of pair.terms) checkTerm(head, term, pair.at, found);
    if (pair.terms[0].issue === pair.terms[1].issue)
      found.error(
        pair.at,
        'pair-issue',
        `Both terms of this pair belong to the issue “${pair.terms[0].issue}”, so no deal has both.`,
        'Pair options of two different issues.',
      );
  }
  checkCounterparts(head, found);
}

const rounded = (number: number): number => Math.round(number * 100) / 100;

function checkIssue({ at }: Head, { id, options, weight }: Issue, found: Findings): void {
  if (options.length < 2)
    found.error(
      at('issues', id),
      'option-alone',
      `The issue “${id}” has ${options.length === 0 ? 'no option' : 'one option'}, so there is nothing to settle.`,
      'Give it a second option, or move it to the briefing.',
    );
  for (const side of ['us', 'them'] as const) {
    if (weight[side] >= 0) continue;
    found.error(
      at('issues', id, 'weight', side),
      'weight-negative',
      `The issue “${id}” weighs ${weight[side]} for “${side}”.`,
      'A weight says how much an issue matters: 0 or more. To turn a wish round, turn the values of its options round.',
    );
  }
  if (options.length > 0 && options.every((option) => option.outside === 'never'))
    found.error(
      at('issues', id),
      'issue-outside',
      `Every option of “${id}” is outside the mandate, so no offer can be made.`,
      'Leave at least one option that the trainee may give.',
    );
}

function checkTerm({ issues }: Head, { issue, option }: Term, at: Issue['at'], found: Findings): void {
  const known = issues.find((one) => one.id === issue);
  if (known?.options.some((one) => one.id === option)) return;
  found.error(at, 'option-unknown', unknownTerm(issue, option, known), nearestTerm(issues, { issue, option }));
}

/** Says which half of a term is not known. */
export const unknownTerm = (issue: string, option: string, known: Issue | undefined): string =>
  known
    ? `The issue “${issue}” has no option “${option}”.`
    : `There is no issue “${issue}”. An option is named as issue.option.`;

/** Names the term that was probably meant. */
export function nearestTerm(issues: readonly Issue[], { issue, option }: Term): string {
  const known = issues.find((one) => one.id === issue);
  return known
    ? nearest(
        option,
        known.options.map((one) => one.id),
        'an option',
      )
    : nearest(
        issue,
        issues.map((one) => one.id),
        'an issue',
      );
}

function checkCounterparts(head: Head, found: Findings): void {
  const places = [
    { who: head.them, path: ['them'] },
    ...head.variants.map((variant) => ({ who: variant, path: ['variants', variant.id] })),
  ];
  for (const { who, path } of places) {
    if (who.deadline !== null && who.deadline >= head.rounds)
      found.error(
        head.at(...path, 'deadline'),
        'deadline',
        `The bluffed deadline, round ${who.deadline}, is no earlier than the last of ${head.rounds} rounds.`,
        'Set deadline below rounds: a bluff is found out by what comes after it.',
      );
    if (who.kind === 'hidden-principal' && who.principal === '')
      found.error(
        head.at(...path),
        'principal-missing',
        'It is not said who stands behind this counterpart.',
        'Name them: principal: the ministry.',
      );
  }
}
