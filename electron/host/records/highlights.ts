import type { Anchor } from '../../../core/notes/anchor.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import type { Page } from './notes.ts';

/** A passage that a trainee marked. */
export interface Highlight {
  readonly id: string;
  readonly anchor: Anchor;
  /** The title it stood under when it was marked; empty where there was none. */
  readonly heading: string;
  /** What was written beside it; may be empty. */
  readonly text: string;
  readonly savedAtMs: number;
}

interface Row {
  readonly id: string;
  readonly pack: string;
  readonly activity: string;
  readonly anchor: string;
  readonly heading: string;
  readonly text: string;
  readonly saved_at_ms: number;
}

const highlightOf = ({ id, anchor, heading, text, saved_at_ms }: Row): Highlight => ({
  id,
  anchor: JSON.parse(anchor),
  heading,
  text,
  savedAtMs: saved_at_ms,
});

/** What a trainee marked in one lesson, in no order that means anything. */
export function readHighlights(reader: Reader, { learner, pack, activity }: Page): readonly Highlight[] {
  const rows = reader.all<Row>(
    sql`SELECT * FROM highlights WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}
        AND is_removed = 0 ORDER BY made_at_ms, id`,
  );
  return rows.map(highlightOf);
}

/** What a trainee marked anywhere, with where. */
export function listHighlights(
  reader: Reader,
  learner: string,
): readonly (Highlight & Pick<Page, 'pack' | 'activity'>)[] {
  const rows = reader.all<Row>(
    sql`SELECT * FROM highlights WHERE learner = ${learner} AND is_removed = 0 ORDER BY made_at_ms, id`,
  );
  return rows.map((row) => ({ ...highlightOf(row), pack: row.pack, activity: row.activity }));
}

/** Keeps a highlight in place of what was there under its id. Returns false where the id is somebody else's, or of another page. */
export function writeHighlight(
  writer: Writer,
  page: Page,
  { id, anchor, heading, text }: Omit<Highlight, 'savedAtMs'>,
  nowMs: number,
): boolean {
  const { learner, pack, activity } = page;
  writer.run(
    sql`INSERT INTO highlights (id, learner, pack, activity, heading, anchor, text, is_removed, made_at_ms, saved_at_ms)
        VALUES (${id}, ${learner}, ${pack}, ${activity}, ${heading}, ${JSON.stringify(anchor)}, ${text}, 0, ${nowMs}, ${nowMs})
        ON CONFLICT (id) DO UPDATE SET heading = excluded.heading, anchor = excluded.anchor, text = excluded.text,
          is_removed = 0, saved_at_ms = excluded.saved_at_ms
        WHERE learner = excluded.learner AND pack = excluded.pack AND activity = excluded.activity`,
  );
  const kept = writer.get<{ learner: string; activity: string; pack: string }>(
    sql`SELECT learner, pack, activity FROM highlights WHERE id = ${id}`,
  );
  return kept?.learner === learner && kept.pack === pack && kept.activity === activity;
}

/** Takes a highlight away, with its words. */
export function removeHighlight(writer: Writer, { learner, pack, activity }: Page, id: string, nowMs: number): void {
  writer.run(
    sql`UPDATE highlights SET is_removed = 1, anchor = '', heading = '', text = '', saved_at_ms = ${nowMs}
        WHERE id = ${id} AND learner = ${learner} AND pack = ${pack} AND activity = ${activity}`,
  );
}
