import { type Analysis, analyse } from './analysis.ts';
import { type Space, spaceOf } from './space.ts';
import type { Counterpart, Table } from './table.ts';

/** A counterpart who may sit at the table, and what the table holds with it. */
export interface Seat {
  /** Id of the variant; null for the table’s own counterpart. */
  readonly variant: string | null;
  readonly counterpart: Counterpart;
  readonly analysis: Analysis;
}

/** A table with every deal gone through. */
export interface Examined {
  readonly table: Table;
  readonly space: Space;
  readonly seats: readonly Seat[];
}

/** Goes through every deal of a table that has no errors of its own, with each counterpart who may sit there. */
export function examine(table: Table): Examined {
  const space = spaceOf(table);
  const seatOf = (variant: string | null, counterpart: Counterpart): Seat => ({
    variant,
    counterpart,
    analysis: analyse(space, { us: table.us.reservation, them: counterpart.reservation }),
  });
  return { table, space, seats: [seatOf(null, table.them), ...table.variants.map((one) => seatOf(one.id, one))] };
}
