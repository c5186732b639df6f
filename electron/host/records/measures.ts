import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** How near a play came to the best reachable result; scores are `scoreOf`'s. */
export interface Measure {
  readonly attempt: string;
  readonly reached: number;
  /** Null where it could not be found out. */
  readonly best: number | null;
  /** The best score still reachable, before the first decision and after each; empty where it is not known. */
  readonly along: readonly number[];
  /** Whether every state of the scenario was followed. */
  readonly isComplete: boolean;
}

interface Row {
  readonly attempt: string;
  readonly reached: number;
  readonly best: number;
  readonly along: string;
  readonly is_complete: number;
}

/** What was found out of the plays of a course, by their attempts. */
export function readMeasures(reader: Reader, pack: string): ReadonlyMap<string, Measure> {
  const rows = reader.all<Row>(
    sql`SELECT attempt, reached, best, along, is_complete FROM measures WHERE pack = ${pack}`,
  );
  return new Map(
    rows.map(({ attempt, reached, best, along, is_complete }) => [
      attempt,
      { attempt, reached, best: best < 0 ? null : best, along: JSON.parse(along), isComplete: is_complete === 1 },
    ]),
  );
}

/** Keeps what was found out of a play. */
export function writeMeasure(writer: Writer, pack: string, measure: Measure): void {
  const { attempt, reached, best, along, isComplete } = measure;
  writer.run(
    sql`INSERT INTO measures (attempt, pack, reached, best, along, is_complete)
        VALUES (${attempt}, ${pack}, ${reached}, ${best ?? -1}, ${JSON.stringify(along)}, ${Number(isComplete)})
        ON CONFLICT DO NOTHING`,
  );
}
