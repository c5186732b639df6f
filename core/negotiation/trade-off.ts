import { from, type Ranking } from './ranking.ts';
import { digit, type Space } from './space.ts';

/** How wide a band of its own worth is searched for what pleases the other side: 3 points, in units. */
const band = 300;

export interface Wish {
  /** What the deal has to be worth to the side that proposes, in units. */
  readonly target: number;
  /** What it must never be worth less than, in units. */
  readonly floor: number;
  /** The last offer received; null before the first. */
  readonly received: number | null;
  /** How much each issue seems to matter to the other side; any scale. */
  readonly care: readonly number[];
  /** Options, as positions by issue, that are not proposed where it can be helped. */
  readonly off: readonly { readonly issue: number; readonly option: number }[];
  /** Chance: whole numbers from 0 to below the limit. */
  readonly random: (limit: number) => number;
}

/**
 * The deal one side proposes: worth its target to itself, or little more, and as like the last offer received as such a
 * deal can be. This is the trade-off step of Faratin, Sierra and Jennings (2002): the same own utility, nearer to the
 * other’s wish, with likeness counted by issue and weighed by how much the other seems to care. Null where no deal is
 * worth the floor.
 */
export function tradeOff(space: Space, ranking: Ranking, wish: Wish): number | null {
  const { order } = ranking;
  const lowest = from(ranking, wish.floor);
  const isOff = (deal: number) => wish.off.some(({ issue, option }) => digit(space, deal, issue) === option);
  const within = (low: number, high: number) => nearest(space, order, { low, high, isOff, wish });
  const begin = Math.max(lowest, from(ranking, wish.target));
  // What is more than the target can be had as well; what is less only where the target itself cannot.
  for (let low = begin, width = band; low < order.length; width *= 2) {
    const high = from(ranking, Math.max(wish.floor, wish.target) + width + 1);
    const found = within(low, high);
    if (found !== null) return found;
    low = Math.max(high, low + 1);
  }
  for (let at = begin - 1; at >= lowest; at--) {
    const deal = order[at] ?? 0;
    if (!isOff(deal)) return deal;
  }
  return wish.off.length > 0 ? tradeOff(space, ranking, { ...wish, off: [] }) : null;
}

function nearest(
  space: Space,
  order: Uint32Array,
  { low, high, isOff, wish }: { low: number; high: number; isOff: (deal: number) => boolean; wish: Wish },
): number | null {
  const alike = likeness(space, wish.received, wish.care);
  const hasOff = wish.off.length > 0;
  let best: number | null = null;
  let most = -1;
  let ties = 1;
  for (let at = low; at < Math.min(high, order.length); at++) {
    const deal = order[at] ?? 0;
    if (hasOff && isOff(deal)) continue;
    const like = alike(deal);
    if (like < most) continue;
    ties = like > most ? 1 : ties + 1;
    // Each of several that are equally near is taken with the same chance.
    if (ties === 1 || wish.random(ties) === 0) best = deal;
    most = like;
  }
  return best;
}

/** How like each deal is to one that was received: the sum, over issues, of care times nearness. */
function likeness(space: Space, received: number | null, care: readonly number[]): (deal: number) => number {
  if (received === null) return () => 0;
  const rows = space.issues.map((issue, index) => {
    const wanted = digit(space, received, index);
    const size = issue.options.length;
    const near = (option: number): number =>
      option === wanted ? 1 : issue.ordered ? 1 - Math.abs(option - wanted) / (size - 1) : 0;
    // Whole numbers, so that equal likeness is equal whatever the order of adding.
    return Int32Array.from({ length: size }, (_, option) => Math.round(1000 * (care[index] ?? 1) * near(option)));
  });
  const { strides, sizes } = space;
  return (deal) => {
    let sum = 0;
    for (let index = 0; index < rows.length; index++) {
      const option = Math.floor(deal / (strides[index] ?? 1)) % (sizes[index] ?? 1);
      sum += rows[index]?.[option] ?? 0;
    }
    return sum;
  };
}
