import type { TableView } from '../../core/api/table.ts';
import { worthOfOption, worthToUs } from '../../core/negotiation/worth.ts';
import type { Issue, Terms } from './view.ts';

type Seat = Pick<TableView, 'issues' | 'pairs' | 'standing' | 'talk'>;

/** What the trainee last offered or proposed; null before they have. */
export function lastNamed({ talk }: Pick<TableView, 'talk'>): Terms | null {
  for (const { did } of talk.toReversed()) if (did.type === 'offer' || did.type === 'propose') return did.terms;
  return null;
}

/** What a conditional proposal changes: what they last proposed, or else what the trainee last named. */
export const tradeBase = (seat: Pick<TableView, 'standing' | 'talk'>): Terms | null =>
  seat.standing?.terms ?? lastNamed(seat);

/** The terms one may start from: none, one’s best, theirs as far as one may give it, or one’s own last. */
export const canName = (issue: Issue, option: string): boolean =>
  issue.options.some((one) => one.id === option && (one.status === 'open' || one.status === 'can-be-conceded'));

/** Terms without what the trainee may not name. */
export const nameable = (issues: readonly Issue[], terms: Terms): Terms =>
  Object.fromEntries(
    issues.flatMap((issue) => {
      const option = terms[issue.id];
      return option !== undefined && canName(issue, option) ? [[issue.id, option]] : [];
    }),
  );

/** The best the trainee may name for their own side, issue by issue; limits are not crossed for it. */
export const bestForUs = (issues: readonly Issue[]): Terms =>
  Object.fromEntries(
    issues.flatMap((issue) => {
      const open = issue.options.filter((one) => one.status === 'open');
      const best = open.toSorted((a, b) => b.value - a.value)[0];
      return best ? [[issue.id, best.id]] : [];
    }),
  );

/** What a draft is worth: whole, or as far as it goes. */
export interface Reckoned {
  readonly worth: number;
  /** Issues still to be settled. */
  readonly missing: readonly Issue[];
}

/** Reckons a draft at once, from the own figures alone. */
export function reckon(seat: Pick<Seat, 'issues' | 'pairs'>, draft: Terms): Reckoned {
  const missing = seat.issues.filter((issue) => draft[issue.id] === undefined);
  const whole = missing.length === 0 ? worthToUs(seat, draft) : null;
  if (whole !== null) return { worth: whole, missing };
  const sum = seat.issues.reduce((all, issue) => all + worthOfOption(issue, draft[issue.id] ?? ''), 0);
  return { worth: Math.round(sum * 100) / 100, missing };
}

/** Options on a draft that are not the trainee’s to sign, or that break the mandate where they are. */
export const beyond = (issues: readonly Issue[], draft: Terms, how: 'barred' | 'conceded'): readonly string[] =>
  issues.flatMap((issue) => {
    const option = issue.options.find((one) => one.id === draft[issue.id]);
    if (!option || option.status === 'open') return [];
    return (option.status === 'can-be-conceded') === (how === 'conceded') ? [option.label] : [];
  });
