import type { LearnerId } from '../../../core/api/call.ts';
import type { Learner, Preferences } from '../../../core/api/learner.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { whomFor } from './acting.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly home: string;
  readonly language: string;
  readonly preferences: string;
}

export const plainPreferences: Preferences = { theme: 'system', textScale: 100, motion: 'system', retention: 90 };

/** The trainee for whom the work at hand is done; null before the first start is done. */
export function readLearner(reader: Reader): Learner | null {
  const id = whomFor();
  if (id === null) return readHere(reader);
  const row = reader.get<Row>(sql`SELECT id, name, home, language, preferences FROM learners WHERE id = ${id}`);
  return row ? learnerOf(row) : null;
}

/** The trainee who is here; null before the first start is done. */
export function readHere(reader: Reader): Learner | null {
  const row = reader.get<Row>(
    sql`SELECT id, name, home, language, preferences FROM learners WHERE id = (SELECT learner FROM here)`,
  );
  return row ? learnerOf(row) : null;
}

/** The language in which a course is read: the one chosen for it, or else that of the program. */
export function readingLanguage(reader: Reader, pack: string): string {
  const learner = readLearner(reader);
  return learner?.preferences.courseLanguages?.[pack] ?? learner?.language ?? '';
}

/** Every trainee of this computer, by name. */
export function listLearners(reader: Reader): readonly Learner[] {
  return reader
    .all<Row>(sql`SELECT id, name, home, language, preferences FROM learners ORDER BY created_at_ms, id`)
    .map(learnerOf)
    .sort((a, b) => a.name.localeCompare(b.name));
}

function learnerOf(row: Row): Learner {
  const preferences: Partial<Preferences> = JSON.parse(row.preferences);
  return { ...row, id: row.id as LearnerId, preferences: { ...plainPreferences, ...preferences } };
}

/** From now on, this trainee is here. */
export function beHere(writer: Writer, learner: string): void {
  writer.run(
    sql`INSERT INTO here (one, learner) VALUES (1, ${learner})
        ON CONFLICT DO UPDATE SET learner = excluded.learner`,
  );
}

/** Puts a trainee on record. */
export function addLearner(writer: Writer, { id, name, home, language, preferences }: Learner, nowMs: number): void {
  writer.run(
    sql`INSERT INTO learners (id, name, home, language, preferences, created_at_ms)
        VALUES (${id}, ${name}, ${home}, ${language}, ${JSON.stringify(preferences)}, ${nowMs})`,
  );
}

/** Deletes all that is on record of a trainee, and the trainee. Whoever else trains here is here then, the first by name. */
export function removeLearner(writer: Writer, id: string): void {
  writer.run(sql`INSERT INTO leaving (learner) VALUES (${id})`);
  writer.run(sql`DELETE FROM measures WHERE attempt IN (SELECT attempt FROM statements WHERE learner = ${id})`);
  writer.run(sql`DELETE FROM statements WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM standings WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM cards WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM notes WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM bookmarks WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM marks WHERE learner = ${id}`);
  writer.run(sql`DELETE FROM highlights WHERE learner = ${id}`);
  const here = readHere(writer);
  if (here?.id === id) {
    writer.run(sql`DELETE FROM here`);
    const next = listLearners(writer).find((one) => one.id !== id);
    if (next) beHere(writer, next.id);
  }
  writer.run(sql`DELETE FROM learners WHERE id = ${id}`);
  writer.run(sql`DELETE FROM leaving WHERE learner = ${id}`);
}

/** Changes what a trainee has chosen. Nothing that was recorded before changes with it. */
export function changeLearner(writer: Writer, { id, name, home, language, preferences }: Learner): void {
  const changed = writer.run(
    sql`UPDATE learners SET name = ${name}, home = ${home}, language = ${language},
        preferences = ${JSON.stringify(preferences)} WHERE id = ${id}`,
  );
  if (changed !== 1) throw new Error(`There is no learner ${id} to change.`);
}
