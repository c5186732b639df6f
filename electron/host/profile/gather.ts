import type { Learner } from '../../../core/api/learner.ts';
import { type Head, type Line, type Profile, profileFormat, profileVersion } from '../../../core/profile/format.ts';
import type { Reader } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { readRow, type StatementRow } from '../records/statements.ts';

/** All that one trainee has on this computer, oldest first. What is derived is not part of it: it is made anew. */
export function gather(reader: Reader, learner: Learner, program: string, madeAtMs: number): Profile {
  const head: Head = { format: profileFormat, version: profileVersion, program, madeAtMs, learner };
  return { head, lines: [...statementsIn(reader, learner.id), ...writtenIn(reader, learner.id)] };
}

/** Every statement of a trainee, as a line of a file. */
export function statementsIn(reader: Reader, learner: string) {
  return reader
    .all<StatementRow>(sql`SELECT * FROM statements WHERE learner = ${learner} ORDER BY sequence`)
    .map((row) => {
      const { id, pack, activity, edition, attempt, atMs, event } = readRow(row);
      return { type: 'statement', id, pack, activity, edition, attempt, atMs, event } as Extract<
        Line,
        { type: 'statement' }
      >;
    });
}

/** What a trainee wrote, marked and kept a place of; each once, as it now stands. */
export function writtenIn(reader: Reader, learner: string): readonly Exclude<Line, { type: 'statement' }>[] {
  const notes = reader.all(
    sql`SELECT 'note' AS type, pack, activity, prompt, text, saved_at_ms AS savedAtMs FROM notes
        WHERE learner = ${learner} ORDER BY pack, activity, prompt`,
  );
  const bookmarks = reader.all(
    sql`SELECT 'bookmark' AS type, pack, activity, heading, saved_at_ms AS savedAtMs FROM bookmarks
        WHERE learner = ${learner} ORDER BY pack, activity`,
  );
  const marks = reader.all(
    sql`SELECT 'mark' AS type, pack, activity, section, level, saved_at_ms AS savedAtMs FROM marks
        WHERE learner = ${learner} ORDER BY pack, activity, section`,
  );
  const highlights = reader
    .all<{ anchor: string }>(
      sql`SELECT 'highlight' AS type, pack, activity, id, anchor, heading, text, made_at_ms AS madeAtMs,
            saved_at_ms AS savedAtMs FROM highlights WHERE learner = ${learner} ORDER BY made_at_ms, id`,
    )
    .map((row) => ({ ...row, anchor: row.anchor === '' ? null : JSON.parse(row.anchor) }));
  return [...notes, ...bookmarks, ...marks, ...highlights] as Exclude<Line, { type: 'statement' }>[];
}
