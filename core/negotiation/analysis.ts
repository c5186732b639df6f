import { inUnits, type Space, unit } from './space.ts';
import type { Side, Worth } from './table.ts';

/**
 * What a table holds for both sides, by going through every deal within the mandate. Deals are numbers of the space. The
 * four solutions are taken from the zone of agreement and are null where it is empty; of deals that are equally good by a
 * solution’s measure, the one with the larger sum is taken, then the first.
 */
export interface Analysis {
  /** Deals within the mandate. */
  readonly allowed: number;
  /** Deals within the mandate that give neither side less than its reservation value: the ZOPA. */
  readonly zone: number;
  /** The least and most each side can get from a deal within the mandate, in units. */
  readonly range: Readonly<Record<Side, { readonly min: number; readonly max: number }>>;
  /**
   * How many units make the whole of a side’s utility, from 0 to 1: 100 points, or more where pairs carry some deal beyond
   * them or below 0.
   */
  readonly scale: Worth;
  /** The efficient deals: none is better for one side and not worse for the other. Best for `us` first. */
  readonly frontier: readonly number[];
  /** The efficient deals in the zone, in the same order. */
  readonly inZone: readonly number[];
  /** Largest product of gains over the reservation values (Nash 1950). */
  readonly nash: number | null;
  /** Largest smaller share of the most a side could gain in the zone (Kalai and Smorodinsky 1975). */
  readonly kalaiSmorodinsky: number | null;
  /** Largest smaller gain (Kalai 1977), both utilities scaled to 0 to 1 first by `scale`: scaling moves this point. */
  readonly egalitarian: number | null;
  /** Largest sum. */
  readonly utilitarian: number | null;
}

/**
 * Analyses a space. `reservation` is in points. Linear in the number of deals, plus the width of the utilities in units:
 * the frontier is swept from the best deal of one side down, over the best the other side can get at each worth.
 */
export function analyse(space: Space, reservation: Worth): Analysis {
  const floor = { us: inUnits(reservation.us), them: inUnits(reservation.them) };
  const { range, allowed, zone } = measure(space, floor);
  const frontier = allowed === 0 ? [] : sweep(space, range);
  const inZone = frontier.filter((deal) => worth(space.us, deal) >= floor.us && worth(space.them, deal) >= floor.them);
  const gain = (deal: number): Worth => ({
    us: worth(space.us, deal) - floor.us,
    them: worth(space.them, deal) - floor.them,
  });
  // Along the frontier what one side gains the other loses, so each has its best at one end.
  const most = {
    us: gain(inZone[0] ?? 0).us,
    them: gain(inZone.at(-1) ?? 0).them,
  };
  const scale = { us: scaleOf(space.us), them: scaleOf(space.them) };
  // Shares are compared by multiplying them out, which keeps them whole.
  const smaller = (deal: number, whole: Worth) => Math.min(gain(deal).us * whole.them, gain(deal).them * whole.us);
  const best = (score: (deal: number) => number) => bestOf(space, inZone, score);
  return {
    allowed,
    zone,
    range,
    scale,
    frontier,
    inZone,
    nash: best((deal) => gain(deal).us * gain(deal).them),
    kalaiSmorodinsky: best((deal) => smaller(deal, most)),
    egalitarian: best((deal) => smaller(deal, scale)),
    utilitarian: best(() => 0),
  };
}

function scaleOf(side: Int32Array): number {
  let [least, most] = [0, 100 * unit];
  for (const units of side) {
    if (units < least) least = units;
    if (units > most) most = units;
  }
  return most - least;
}

const worth = (side: Int32Array, deal: number): number => side[deal] ?? 0;

function measure(space: Space, floor: Worth): Pick<Analysis, 'range' | 'allowed' | 'zone'> {
  const { us, them, outside, count } = space;
  let [allowed, zone] = [0, 0];
  let [minUs, maxUs, minThem, maxThem] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let deal = 0; deal < count; deal++) {
    if (outside[deal] !== 0) continue;
    const [a, b] = [worth(us, deal), worth(them, deal)];
    allowed++;
    if (a >= floor.us && b >= floor.them) zone++;
    if (a < minUs) minUs = a;
    if (a > maxUs) maxUs = a;
    if (b < minThem) minThem = b;
    if (b > maxThem) maxThem = b;
  }
  const range =
    allowed === 0
      ? { us: { min: 0, max: 0 }, them: { min: 0, max: 0 } }
      : { us: { min: minUs, max: maxUs }, them: { min: minThem, max: maxThem } };
  return { allowed, zone, range };
}

const nothing = -2_147_483_648;

function sweep({ us, them, outside, count }: Space, range: Analysis['range']): readonly number[] {
  const { min, max } = range.us;
  const best = new Int32Array(max - min + 1).fill(nothing);
  for (let deal = 0; deal < count; deal++) {
    if (outside[deal] !== 0) continue;
    const at = worth(us, deal) - min;
    if (worth(them, deal) > worth(best, at)) best[at] = worth(them, deal);
  }
  let highest = nothing;
  for (let at = best.length - 1; at >= 0; at--) {
    if (worth(best, at) > highest) highest = worth(best, at);
    else best[at] = nothing;
  }
  const frontier: number[] = [];
  for (let deal = 0; deal < count; deal++) {
    if (outside[deal] === 0 && worth(them, deal) === worth(best, worth(us, deal) - min)) frontier.push(deal);
  }
  return frontier.sort((a, b) => worth(us, b) - worth(us, a) || a - b);
}

function bestOf(space: Space, deals: readonly number[], score: (deal: number) => number): number | null {
  const total = (deal: number) => worth(space.us, deal) + worth(space.them, deal);
  let best: number | null = null;
  for (const deal of deals) {
    if (best === null) {
      best = deal;
      continue;
    }
    const order = score(deal) - score(best) || total(deal) - total(best) || best - deal;
    if (order > 0) best = deal;
  }
  return best;
}
