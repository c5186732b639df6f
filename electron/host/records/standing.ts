import type { LearnerId } from '../../../core/api/call.ts';
import { type Standing, untouched } from '../../../core/progress/standing.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

interface Row {
  readonly activity: string;
  readonly status: Standing['status'];
  readonly last: number;
  readonly result: string;
}

const made = ({ status, last, result }: Row): Standing => ({ status, last, result: JSON.parse(result) });

/** Where a trainee stands with every activity of a pack they have touched, by its id. */
export function readStanding(reader: Reader, learner: LearnerId, pack: string): ReadonlyMap<string, Standing> {
  const rows = reader.all<Row>(
    sql`SELECT activity, status, last, result FROM standings WHERE learner = ${learner} AND pack = ${pack}`,
  );
  return new Map(rows.map((row) => [row.activity, made(row)]));
}

/** Where a trainee stands with one activity. */
export function readOneStanding(reader: Reader, learner: string, pack: string, activity: string): Standing {
  const row = reader.get<Row>(
    sql`SELECT activity, status, last, result FROM standings
        WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}`,
  );
  return row ? made(row) : untouched;
}

/** Keeps where a trainee stands with an activity. */
export function writeStanding(writer: Writer, learner: string, pack: string, activity: string, one: Standing): void {
  const { status, last, result } = one;
  writer.run(
    sql`INSERT INTO standings (learner, pack, activity, status, last, result)
        VALUES (${learner}, ${pack}, ${activity}, ${status}, ${last}, ${JSON.stringify(result)})
        ON CONFLICT DO UPDATE SET status = excluded.status, last = excluded.last, result = excluded.result`,
  );
}
