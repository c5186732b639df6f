import type { Terms } from './action.ts';
import type { Issue, Pair, Side, Table } from './table.ts';

/** Worth is reckoned in whole hundredths of a point, so that comparing two deals is exact. */
export const unit = 100;

/** The most deals that are enumerated. */
export const mostDeals = 1_000_000;

/**
 * Every deal of a table, numbered: a deal’s number is the positions of its options read as digits, the last issue’s
 * changing fastest. `us` and `them` hold each deal’s worth in units (hundredths of a point); `outside` is 1 where a deal
 * holds an option outside the trainee’s mandate.
 */
export interface Space {
  readonly issues: readonly Issue[];
  readonly pairs: readonly Pair[];
  readonly sizes: readonly number[];
  readonly strides: readonly number[];
  readonly count: number;
  readonly us: Int32Array;
  readonly them: Int32Array;
  readonly outside: Uint8Array;
}

/** How many deals some issues make. */
export const countDeals = (issues: readonly Issue[]): number =>
  issues.reduce((count, issue) => count * issue.options.length, 1);

/**
 * Enumerates every deal: linear additive utilities, U(x) = Σ w·v(x), and the worth of
 * pairs. Time and memory grow with the number of deals: 9 bytes each. Throws a RangeError beyond `mostDeals`, which a
 * parsed table never is.
 */
export function spaceOf({ issues, pairs }: Pick<Table, 'issues' | 'pairs'>): Space {
  const count = countDeals(issues);
  if (count > mostDeals) throw new RangeError(`${count} deals are more than can be enumerated.`);
  const sizes = issues.map((issue) => issue.options.length);
  const strides = sizes.map((_, index) => sizes.slice(index + 1).reduce((product, size) => product * size, 1));
  const worth = (side: Side) => {
    const sums = new Int32Array(count);
    sum(
      sums,
      issues.map((issue) => issue.options.map((option) => weighed(issue.weight[side], option.value[side]))),
    );
    return sums;
  };
  const space: Space = {
    issues,
    pairs,
    sizes,
    strides,
    count,
    us: worth('us'),
    them: worth('them'),
    outside: new Uint8Array(count),
  };
  sum(
    space.outside,
    issues.map((issue) => issue.options.map((option) => (option.outside === null ? 0 : 1))),
  );
  for (let deal = 0; deal < count; deal++) if (space.outside[deal] !== 0) space.outside[deal] = 1;
  for (const pair of pairs) addPair(space, pair);
  return space;
}

/** Per cent of the whole times points of the issue, in units. */
export const weighed = (weight: number, value: number): number => Math.round((weight * value * unit) / 100);

export const inUnits = (points: number): number => Math.round(points * unit);
export const inPoints = (units: number): number => units / unit;

/** Adds up rows of numbers over every combination, the last row’s changing fastest. */
function sum(into: Int32Array | Uint8Array, rows: readonly (readonly number[])[]): void {
  let size = 1;
  for (const row of [...rows].reverse()) {
    // The first block is read for all others, so it is written last.
    for (let option = row.length - 1; option >= 0; option--) {
      const add = row[option] ?? 0;
      for (let at = 0; at < size; at++) into[option * size + at] = (into[at] ?? 0) + add;
    }
    size *= row.length;
  }
}

function addPair(space: Space, { terms: [a, b], value }: Pair): void {
  const [first, second] = [placeOf(space, a.issue, a.option), placeOf(space, b.issue, b.option)];
  if (!first || !second) return;
  const [us, them] = [inUnits(value.us), inUnits(value.them)];
  for (let deal = 0; deal < space.count; deal++) {
    if (digit(space, deal, first.issue) !== first.option || digit(space, deal, second.issue) !== second.option)
      continue;
    space.us[deal] = (space.us[deal] ?? 0) + us;
    space.them[deal] = (space.them[deal] ?? 0) + them;
  }
}

function placeOf({ issues }: Space, issue: string, option: string): { issue: number; option: number } | null {
  const at = issues.findIndex((one) => one.id === issue);
  const position = issues[at]?.options.findIndex((one) => one.id === option) ?? -1;
  return position < 0 ? null : { issue: at, option: position };
}

/** The position of a deal’s option in the issue at `index`. */
export const digit = ({ sizes, strides }: Space, deal: number, index: number): number =>
  Math.floor(deal / (strides[index] ?? 1)) % (sizes[index] ?? 1);

/** A deal as it is written. */
export function termsOf(space: Space, deal: number): Terms {
  return Object.fromEntries(
    space.issues.map((issue, index) => [issue.id, issue.options[digit(space, deal, index)]?.id ?? '']),
  );
}

/** The number of a deal; null where an issue is missing or a name is not known. `base` gives what the terms leave out. */
export function dealOf(space: Space, terms: Terms, base: number | null = null): number | null {
  let deal = 0;
  for (const [index, issue] of space.issues.entries()) {
    const written = Object.hasOwn(terms, issue.id) ? terms[issue.id] : undefined;
    if (written === undefined && base === null) return null;
    const option =
      written === undefined ? digit(space, base ?? 0, index) : issue.options.findIndex((one) => one.id === written);
    if (option < 0) return null;
    deal += option * (space.strides[index] ?? 1);
  }
  return Object.keys(terms).every((id) => space.issues.some((issue) => issue.id === id)) ? deal : null;
}
