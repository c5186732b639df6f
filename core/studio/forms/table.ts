import { analyse } from '../../negotiation/analysis.ts';
import { type Chart, chartOf } from '../../negotiation/chart.ts';
import { termOf } from '../../negotiation/head.ts';
import { countDeals, spaceOf } from '../../negotiation/space.ts';
import type { Issue, Pair, Side } from '../../negotiation/table.ts';
import { valueAt } from '../yaml-edit.ts';
import { isList, isMap, type YamlMap } from '../yaml-write.ts';
import { fieldAt, mapAt, numberOf } from './form.ts';

/** What each side has of something, as written. */
export type Cells = Readonly<Record<Side, string>>;

export interface OptionRow extends Cells {
  readonly id: string;
  readonly label: string;
  /** Outside the mandate: empty for within. */
  readonly outside: string;
}

export interface IssueRow {
  readonly id: string;
  readonly label: string;
  readonly weight: Cells;
  readonly options: readonly OptionRow[];
}

export const issuesOf = (value: YamlMap): readonly IssueRow[] =>
  Object.keys(mapAt(value, 'issues')).map((id) => ({
    id,
    label: fieldAt(value, 'issues', id, 'label'),
    weight: { us: fieldAt(value, 'issues', id, 'weight', 'us'), them: fieldAt(value, 'issues', id, 'weight', 'them') },
    options: Object.keys(mapAt(value, 'issues', id, 'options')).map((option) => {
      const at = (key: string) => fieldAt(value, 'issues', id, 'options', option, key);
      return { id: option, label: at('label'), us: at('us'), them: at('them'), outside: at('outside') };
    }),
  }));

/** What the weights of a side add up to; null where one of them is no number. */
export function weightOf(issues: readonly IssueRow[], side: Side): number | null {
  const weights = issues.map(({ weight }) => numberOf(weight[side]));
  if (weights.includes(null)) return null;
  return Math.round(weights.reduce<number>((sum, one) => sum + (one ?? 0), 0) * 100) / 100;
}

/** The most deals that are drawn while somebody types. */
export const mostDrawn = 20_000;

/** A chart of the deals, or why there is none: something is no number yet, or there are too many deals. */
export type DealMap =
  | { readonly type: 'drawn'; readonly chart: Chart }
  | { readonly type: 'open' }
  | { readonly type: 'many'; readonly deals: number };

/** Reckons every deal of what a form holds: see `core/negotiation/analysis.ts`. */
export function dealMapOf(value: YamlMap): DealMap {
  const issues = issuesOf(value).map(readIssue);
  const [us, them] = [point(fieldAt(value, 'us', 'reservation')), point(fieldAt(value, 'them', 'reservation'))];
  const whole = issues.filter((issue) => issue !== null);
  if (us === null || them === null || whole.length === 0 || whole.length < issues.length) return { type: 'open' };
  const deals = countDeals(whole);
  if (deals > mostDrawn) return { type: 'many', deals };
  const space = spaceOf({ issues: whole, pairs: pairsOf(value) });
  const analysis = analyse(space, { us, them });
  return {
    type: 'drawn',
    chart: chartOf({ space, analysis, table: { us: { reservation: us } }, counterpart: { reservation: them } }),
  };
}

const nowhere = { line: 1, column: 1 };

/** Null for what is no number, and for what no table can hold. */
function point(written: string): number | null {
  const number = numberOf(written);
  return number !== null && Math.abs(number) <= 1_000 ? number : null;
}

function both(cells: Cells): Readonly<Record<Side, number>> | null {
  const [us, them] = [point(cells.us), point(cells.them)];
  return us === null || them === null ? null : { us, them };
}

function readIssue({ id, label, weight, options }: IssueRow): Issue | null {
  const weights = both(weight);
  const read = options.map((option) => ({ option, value: both(option) }));
  if (!weights || read.length === 0) return null;
  const rows: Issue['options'][number][] = [];
  for (const { option, value } of read) {
    if (!value) return null;
    const outside = option.outside === 'never' || option.outside === 'conceded' ? option.outside : null;
    rows.push({ id: option.id, at: nowhere, label: option.label || option.id, value, outside, needs: null });
  }
  return { id, at: nowhere, label: label || id, ordered: false, weight: weights, options: rows };
}

function pairsOf(value: YamlMap): readonly Pair[] {
  const list = valueAt(value, ['pairs']);
  return (isList(list) ? list : []).flatMap((one) => {
    if (!isMap(one) || !isList(one.terms) || one.terms.length !== 2) return [];
    const [a = '', b = ''] = one.terms.map(String);
    const worth = { us: point(fieldAt(one, 'us')) ?? 0, them: point(fieldAt(one, 'them')) ?? 0 };
    return [{ at: nowhere, terms: [termOf(a), termOf(b)] as const, value: worth }];
  });
}
