import type { Terms } from './action.ts';
import type { Game } from './game.ts';
import { inPoints, inUnits, type Space, termsOf } from './space.ts';
import type { Party, Worth } from './table.ts';

/** A deal on the two utilities, in points. */
export interface Point extends Worth {
  readonly terms: Terms;
}

/** Every deal on the two utilities, and what can be drawn among them. */
export interface Chart {
  /** How many deals there are, and how many are within the mandate and in the zone of agreement. */
  readonly deals: number;
  readonly allowed: number;
  readonly zone: number;
  /** Deals to draw: all, or else one for each cell of a grid. Pairs of points for us and for them. */
  readonly cloud: readonly (readonly [us: number, them: number])[];
  /** The same for deals that are outside the mandate. */
  readonly outside: readonly (readonly [us: number, them: number])[];
  /** Whether the cloud shows fewer deals than there are. */
  readonly isThinned: boolean;
  /** The efficient deals, one for each place; best for us first. */
  readonly frontier: readonly Point[];
  readonly reservation: Worth;
  readonly solutions: {
    readonly nash: Point | null;
    readonly kalaiSmorodinsky: Point | null;
    readonly egalitarian: Point | null;
    readonly utilitarian: Point | null;
  };
}

/** The most places of each cloud that are drawn. */
const mostPlaces = 4_000;

/** What a chart is drawn of: a game, or what somebody who writes a table has so far. */
interface Drawn extends Pick<Game, 'space' | 'analysis'> {
  readonly table: { readonly us: Pick<Party, 'reservation'> };
  readonly counterpart: Pick<Party, 'reservation'>;
}

export function chartOf({ space, analysis, table, counterpart }: Drawn): Chart {
  const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = analysis;
  const point = (deal: number | null) => (deal === null ? null : pointOf(space, deal));
  const [inside, outside] = [cloud(space, 0), cloud(space, 1)];
  const seen = new Set<string>();
  const frontier = analysis.frontier.filter((deal) => {
    const place = `${space.us[deal]} ${space.them[deal]}`;
    return !seen.has(place) && seen.add(place);
  });
  return {
    deals: space.count,
    allowed: analysis.allowed,
    zone: analysis.zone,
    cloud: inside.places,
    outside: outside.places,
    isThinned: inside.isThinned || outside.isThinned,
    frontier: frontier.map((deal) => pointOf(space, deal)),
    reservation: { us: table.us.reservation, them: counterpart.reservation },
    solutions: {
      nash: point(nash),
      kalaiSmorodinsky: point(kalaiSmorodinsky),
      egalitarian: point(egalitarian),
      utilitarian: point(utilitarian),
    },
  };
}

export function pointOf(space: Space, deal: number): Point {
  return {
    us: inPoints(space.us[deal] ?? 0),
    them: inPoints(space.them[deal] ?? 0),
    terms: termsOf(space, deal),
  };
}

/** One place a deal; where those are too many, the first of each cell of a grid that grows coarser until they are few. */
function cloud({ us, them, outside, count }: Space, which: 0 | 1) {
  for (let cell = 1; ; cell *= 2) {
    const places = new Map<number, readonly [number, number]>();
    for (let deal = 0; deal < count && places.size <= mostPlaces; deal++) {
      if (outside[deal] !== which) continue;
      const [a, b] = [us[deal] ?? 0, them[deal] ?? 0];
      const key = Math.floor(a / cell) * width + Math.floor(b / cell);
      if (!places.has(key)) places.set(key, [inPoints(a), inPoints(b)]);
    }
    if (places.size <= mostPlaces) return { places: [...places.values()], isThinned: cell > 1 };
  }
}

/** More than any utility in units: 100 pairs of 1,000 points each. */
const width = 2 * inUnits(100 * 1_000 + 100);
