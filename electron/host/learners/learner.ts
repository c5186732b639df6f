import type { LearnerId } from '../../../core/api/call.ts';
import type { Learner, Preferences } from '../../../core/api/learner.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly language: string;
  readonly preferences: string;
}

export const plainPreferences: Preferences = { theme: 'system', textScale: 100, motion: 'system', retention: 90 };

/** The trainee of this computer; null before the first start is done. */
export function readLearner(reader: Reader): Learner | null {
  const row = reader.get<Row>(
    sql`SELECT id, name, home, language, preferences FROM learners ORDER BY created_at_ms, id LIMIT 1`,
  );
  if (!row) return null;
  const preferences: Partial<Preferences> = JSON.parse(row.preferences);
  return { ...row, id: row.id as LearnerId, preferences: { ...plainPreferences, ...preferences } };
}

/** Puts a trainee on record. */
export function addLearner(writer: Writer, { id, name, home, language, preferences }: Learner, nowMs: number): void {
  writer.run(
    sql`INSERT INTO learners (id, name, home, language, preferences, created_at_ms)
        VALUES (${id}, ${name}, ${home}, ${language}, ${JSON.stringify(preferences)}, ${nowMs})`,
  );
}

/** Changes what a trainee has chosen. Nothing that was recorded before changes with it. */
export function changeLearner(writer: Writer, { id, name, home, language, preferences }: Learner): void {
  const changed = writer.run(
    sql`UPDATE learners SET name = ${name}, home = ${home}, language = ${language},
        preferences = ${JSON.stringify(preferences)} WHERE id = ${id}`,
  );
  if (changed !== 1) throw new Error(`There is no learner ${id} to change.`);
}
