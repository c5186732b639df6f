import type { Level } from '../../../core/worksheet/worksheet.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import type { Page } from './notes.ts';

/** How a trainee has marked the sections of a worksheet, by their ids. */
export function readMarks(reader: Reader, { learner, pack, activity }: Page): Readonly<Record<string, Level>> {
  const rows = reader.all<{ section: string; level: Level }>(
    sql`SELECT section, level FROM marks WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}`,
  );
  return Object.fromEntries(rows.map(({ section, level }) => [section, level]));
}

/** Keeps a mark in place of what was there. */
export function writeMark(writer: Writer, page: Page, section: string, level: Level, nowMs: number): void {
  const { learner, pack, activity } = page;
  writer.run(
    sql`INSERT INTO marks (learner, pack, activity, section, level, saved_at_ms)
        VALUES (${learner}, ${pack}, ${activity}, ${section}, ${level}, ${nowMs})
        ON CONFLICT DO UPDATE SET level = excluded.level, saved_at_ms = excluded.saved_at_ms`,
  );
}
