import { numbers } from '../random.ts';
import { type Analysis, analyse } from './analysis.ts';
import { floorAt, keptShare, type Mind } from './counterpart.ts';
import { rank } from './ranking.ts';
import { inUnits, type Space, spaceOf } from './space.ts';
import type { Counterpart, Side, Table } from './table.ts';

/** A table with somebody sitting at it: everything that stays the same while it is played. */
export interface Game {
  readonly table: Table;
  /** Who sits there: the table’s counterpart, or one of its variants. */
  readonly counterpart: Counterpart;
  readonly seed: string;
  readonly space: Space;
  readonly mind: Mind;
  readonly analysis: Analysis;
}

/**
 * Makes a table ready to be played: enumerates, analyses and ranks its deals, once. `variant` is the id of one of its
 * variants, or null for its own counterpart; an id it does not have means its own too.
 */
export function prepare(table: Table, seed: string | number = table.seed, variant: string | null = null): Game {
  const counterpart: Counterpart = table.variants.find((one) => one.id === variant) ?? table.them;
  const space = spaceOf(table);
  const mind: Mind = { space, ranking: rank(space.them), counterpart, table };
  const reservation = { us: table.us.reservation, them: counterpart.reservation };
  return { table, counterpart, seed: String(seed), space, mind, analysis: analyse(space, reservation) };
}

/** The variant an attempt with this seed meets: each of them, and the table’s own counterpart, with the same chance. */
export function variantFor(table: Table, seed: string | number): string | null {
  const chosen = numbers(`${seed}/variant`)(table.variants.length + 1);
  return table.variants[chosen - 1]?.id ?? null;
}

/** What a deal is worth to a side at a moment, in units, what waiting has cost it taken off. */
export function worthAt(game: Game, side: Side, deal: number, { round, day }: { round: number; day: number }): number {
  return (game.space[side][deal] ?? 0) * keptShare(game.table, side, round, day);
}

/** Whether any deal within the mandate is, at a moment, worth to both sides what no deal is worth. */
export function hasZone(game: Game, { round, day }: { round: number; day: number }): boolean {
  const { table, space, analysis, mind } = game;
  if (!table.discount) return analysis.zone > 0;
  const floor = floorAt(mind, round, day);
  const own = inUnits(table.us.reservation);
  return analysis.frontier.some(
    (deal) => (space.them[deal] ?? 0) >= floor && worthAt(game, 'us', deal, { round, day }) >= own,
  );
}
