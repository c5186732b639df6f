import type { Terms } from './action.ts';
import type { SeatView } from './seat.ts';
import { inPoints, inUnits, weighed } from './space.ts';

/** What the trainee’s side knows of its own figures: enough to reckon any offer without asking anybody. */
export type OwnFigures = Pick<SeatView, 'issues' | 'pairs'>;

/** What one option adds to the worth of a deal for the trainee’s side, in points, pairs left aside. */
export const worthOfOption = (issue: OwnFigures['issues'][number], option: string): number =>
  inPoints(weighed(issue.weight, issue.options.find((one) => one.id === option)?.value ?? 0));

/**
 * What a deal is worth to the trainee’s side, in points; null where an issue is missing. Equal to what the enumeration of
 * every deal says.
 */
export function worthToUs({ issues, pairs }: OwnFigures, terms: Terms): number | null {
  let units = 0;
  for (const issue of issues) {
    const option = issue.options.find((one) => one.id === terms[issue.id]);
    if (!option) return null;
    units += weighed(issue.weight, option.value);
  }
  for (const pair of pairs) {
    if (pair.terms.every((term) => terms[term.issue] === term.option)) units += inUnits(pair.worth);
  }
  return inPoints(units);
}

/** The most and the least a deal can be worth to the trainee’s side with the options it may name now, pairs left aside. */
export function reachOf({ issues }: OwnFigures): { readonly best: Terms; readonly worst: Terms } {
  const pick = (sign: 1 | -1): Terms =>
    Object.fromEntries(
      issues.map(({ id, options }) => {
        const open = options.filter((one) => one.status === 'open');
        const [first, ...rest] = open.length === 0 ? options : open;
        const chosen = rest.reduce((best, one) => (sign * (one.value - (best?.value ?? 0)) > 0 ? one : best), first);
        return [id, chosen?.id ?? ''];
      }),
    );
  return { best: pick(1), worst: pick(-1) };
}

export interface Trade {
  readonly want: Terms;
  readonly give: Terms;
}

/**
 * Some options that were picked against a deal, as a trade: what is better for the trainee’s side than the deal is wanted,
 * everything else is given for it, what the deal has already among it: that is then agreed to.
 */
export function tradeOf(issues: OwnFigures['issues'], base: Terms, picked: Terms): Trade {
  const want: Record<string, string> = {};
  const give: Record<string, string> = {};
  for (const issue of issues) {
    const [from, to] = [base[issue.id], picked[issue.id]];
    if (from === undefined || to === undefined) continue;
    const isBetter = worthOfOption(issue, to) > worthOfOption(issue, from);
    (isBetter ? want : give)[issue.id] = to;
  }
  return { want, give };
}
