import type { TFunction } from 'i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { type Issue, optionLabel } from './view.ts';
import { points } from './words.ts';

export type Change = NonNullable<TableDebriefView['debrief']['left']>['changes'][number];

/** One thing that a better deal would have settled otherwise, as a sentence. */
export function changeWords(t: TFunction, issues: readonly Issue[], change: Change): string {
  const [first, second] = change.issue.split('+');
  const size = { us: points(Math.abs(change.worth.us)), them: points(Math.abs(change.worth.them)) };
  if (second !== undefined) {
    const options = (change.to === '' ? change.from : change.to).split('+');
    const label = (id: string | undefined, at: number) => {
      const issue = issues.find((one) => one.id === id);
      return issue ? optionLabel(issue, options[at] ?? '') : '';
    };
    const key = change.to === '' ? 'left.apart' : 'left.together';
    return t(key, { a: label(first, 0), b: label(second, 1) });
  }
  const issue = issues.find((one) => one.id === change.issue);
  if (!issue) return '';
  const particulars = {
    ...{ ...size, issue: issue.label },
    from: optionLabel(issue, change.from),
    to: optionLabel(issue, change.to),
  };
  return t(`left.${change.kind}`, particulars);
}

const order = { both: 0, take: 1, give: 2, neither: 3 } as const;

/** What both would have gained first; what belongs together at the end, when its halves are known. */
export function inOrder(changes: readonly Change[]): readonly Change[] {
  const rank = ({ kind, issue }: Change) => order[kind] + (issue.includes('+') ? 10 : 0);
  return changes.toSorted((a, b) => rank(a) - rank(b));
}
