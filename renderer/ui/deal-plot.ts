/** A deal on the two utilities: what it is worth to us, and to them. */
export type Pair = readonly [us: number, them: number];

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Plot {
  readonly x: (us: number) => number;
  readonly y: (them: number) => number;
  readonly across: readonly number[];
  readonly up: readonly number[];
}

/** Lays the two utilities out in a box: ours to the right, theirs upwards, from 0 to 100 or as far as any deal goes. */
export function plotDeals(pairs: readonly Pair[], box: Box): Plot {
  const range = (values: readonly number[]) => ({
    least: Math.min(0, ...values.map((value) => Math.floor(value / 20) * 20)),
    most: Math.max(100, ...values.map((value) => Math.ceil(value / 20) * 20)),
  });
  const [us, them] = [extremes(pairs, 0), extremes(pairs, 1)];
  const [h, v] = [range(us), range(them)];
  return {
    x: (value) => rounded(box.left + ((value - h.least) / (h.most - h.least)) * (box.right - box.left)),
    y: (value) => rounded(box.bottom - ((value - v.least) / (v.most - v.least)) * (box.bottom - box.top)),
    across: ticks(h.least, h.most),
    up: ticks(v.least, v.most),
  };
}

// Not by spreading: there may be thousands.
function extremes(pairs: readonly Pair[], side: 0 | 1): readonly number[] {
  let [least, most] = [0, 0];
  for (const pair of pairs) {
    least = Math.min(least, pair[side]);
    most = Math.max(most, pair[side]);
  }
  return [least, most];
}

function ticks(least: number, most: number): readonly number[] {
  const every = most - least > 200 ? 50 : 20;
  const first = Math.ceil(least / every) * every;
  return Array.from({ length: Math.floor((most - first) / every) + 1 }, (_, at) => first + at * every);
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Many deals as one path of dots: thousands of elements would make the page slow. Each place is drawn once. */
export function dotsPath({ x, y }: Plot, pairs: readonly Pair[]): string {
  const places = new Set(pairs.map(([us, them]) => `M${x(us)} ${y(them)}h0`));
  return [...places].join('');
}

/** Deals in their order as one line. */
export const linePath = ({ x, y }: Plot, pairs: readonly Pair[]): string =>
  pairs.map(([us, them], at) => `${at === 0 ? 'M' : 'L'}${x(us)} ${y(them)}`).join('');
