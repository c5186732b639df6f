import type { LearnerId } from '../../../core/api/call.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** What belongs to one activity of one trainee. */
export interface Page {
  readonly learner: LearnerId;
  readonly pack: string;
  readonly activity: string;
}

/** What a trainee wrote under the prompts of an activity, by the prompt's id. */
export function readNotes(reader: Reader, { learner, pack, activity }: Page): Readonly<Record<string, string>> {
  const rows = reader.all<{ prompt: string; text: string }>(
    sql`SELECT prompt, text FROM notes WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}`,
  );
  return Object.fromEntries(rows.map(({ prompt, text }) => [prompt, text]));
}

/** What a trainee wrote under prompts anywhere, with where. */
export function listNotes(
  reader: Reader,
  learner: string,
): readonly (Omit<Page, 'learner'> & { readonly prompt: string; readonly text: string; readonly savedAtMs: number })[] {
  return reader.all(
    sql`SELECT pack, activity, prompt, text, saved_at_ms AS savedAtMs FROM notes WHERE learner = ${learner}
        ORDER BY pack, activity, prompt`,
  );
}

/** When anything under the prompts of an activity was last written; null where nothing was. */
export function lastSaved(reader: Reader, { learner, pack, activity }: Page): number | null {
  const row = reader.get<{ at: number | null }>(
    sql`SELECT max(saved_at_ms) AS at FROM notes
        WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity} AND text <> ''`,
  );
  return row?.at ?? null;
}

/** Keeps what is written under a prompt, in place of what was there. */
export function writeNote(writer: Writer, page: Page, prompt: string, text: string, nowMs: number): void {
  const { learner, pack, activity } = page;
  writer.run(
    sql`INSERT INTO notes (learner, pack, activity, prompt, text, saved_at_ms)
        VALUES (${learner}, ${pack}, ${activity}, ${prompt}, ${text}, ${nowMs})
        ON CONFLICT DO UPDATE SET text = excluded.text, saved_at_ms = excluded.saved_at_ms`,
  );
}

/** Id of the heading last read in a lesson; null where none was. */
export function readBookmark(reader: Reader, { learner, pack, activity }: Page): string | null {
  const row = reader.get<{ heading: string }>(
    sql`SELECT heading FROM bookmarks WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}`,
  );
  return row?.heading ?? null;
}

/** Remembers the heading last read. */
export function writeBookmark(writer: Writer, page: Page, heading: string, nowMs: number): void {
  const { learner, pack, activity } = page;
  writer.run(
    sql`INSERT INTO bookmarks (learner, pack, activity, heading, saved_at_ms)
        VALUES (${learner}, ${pack}, ${activity}, ${heading}, ${nowMs})
        ON CONFLICT DO UPDATE SET heading = excluded.heading, saved_at_ms = excluded.saved_at_ms`,
  );
}
