import { type Standing, stand, untouched } from '../../../core/progress/standing.ts';
import type { Statement } from '../../../core/progress/statement.ts';
import type { Card } from '../../../core/review/card.ts';
import { cardName, touch, touched } from '../../../core/review/met.ts';
import type { Reader, RecordFile, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { readCard, writeCard } from './cards.ts';
import { readOneStanding, writeStanding } from './standing.ts';
import { readRow, type StatementRow } from './statements.ts';

/** By which rules everything below is made. Raise it when they change: then it is made anew at the next start. */
const rules = 1;

/** Brings what is derived up to a statement that was just recorded, in the same transaction. */
export function derive(writer: Writer, statement: Statement): void {
  const { learner, pack, activity, event } = statement;
  if (event.verb === 'voided') {
    deriveAgain(writer, statement, event.statement);
    return;
  }
  const standing = readOneStanding(writer, learner, pack, activity);
  const next = stand(standing, statement);
  if (next !== standing) writeStanding(writer, learner, pack, activity, next);
  for (const one of touched(statement)) {
    const known = readCard(writer, learner, pack, cardName(one.key))?.card ?? null;
    writeCard(writer, learner, pack, touch(known, one, statement.atMs), retentionOf(writer, learner));
  }
}

/** What was taken back counts no more: the cards it was about are made anew from the rest. */
function deriveAgain(writer: Writer, { learner, pack }: Statement, voided: string): void {
  const row = writer.get<StatementRow>(sql`SELECT * FROM statements WHERE id = ${voided} AND learner = ${learner}`);
  if (!row) return;
  const names = new Set(touched(readRow(row)).map(({ key }) => cardName(key)));
  const cards = new Map<string, Card>();
  for (const statement of counting(writer, learner, pack)) {
    for (const one of touched(statement)) {
      const name = cardName(one.key);
      if (names.has(name)) cards.set(name, touch(cards.get(name) ?? null, one, statement.atMs));
    }
  }
  for (const name of names) {
    const card = cards.get(name);
    if (card) writeCard(writer, learner, pack, card, retentionOf(writer, learner));
    else writer.run(sql`DELETE FROM cards WHERE learner = ${learner} AND pack = ${pack} AND name = ${name}`);
  }
}

/** A trainee's statements about a course that say something of cards and were not taken back, oldest first. */
function counting(reader: Reader, learner: string, pack: string): readonly Statement[] {
  const rows = reader.all<StatementRow>(
    sql`SELECT * FROM statements WHERE learner = ${learner} AND pack = ${pack}
        AND verb IN ('answered', 'completed', 'reviewed', 'suspended', 'voided') ORDER BY sequence`,
  );
  const statements = rows.map(readRow);
  const voided = new Set(statements.flatMap(({ event }) => (event.verb === 'voided' ? [event.statement] : [])));
  return statements.filter(({ id }) => !voided.has(id));
}

/** Makes everything derived anew where it was made by other rules, or never. */
export function refreshDerived(record: RecordFile): void {
  const made = record.get<{ version: number }>(sql`SELECT version FROM derived WHERE name = 'all'`);
  if (made?.version !== rules) record.write(rebuild);
}

const page = 50_000;

/** Makes everything derived anew from the statements. */
export function rebuild(writer: Writer): void {
  writer.run(sql`DELETE FROM standings`);
  writer.run(sql`DELETE FROM cards`);
  const standings = new Map<string, { readonly place: readonly [string, string, string]; standing: Standing }>();
  const cards = new Map<string, { readonly place: readonly [string, string]; card: Card }>();
  const voided = new Set(
    writer
      .all<{ id: string }>(sql`SELECT json_extract(event, '$.statement') AS id FROM statements WHERE verb = 'voided'`)
      .map(({ id }) => id),
  );
  for (let after = 0; ; ) {
    const rows = writer.all<StatementRow>(
      sql`SELECT * FROM statements WHERE sequence > ${after} ORDER BY sequence LIMIT ${page}`,
    );
    for (const row of rows) {
      if (voided.has(row.id)) continue;
      const statement = readRow(row);
      const { learner, pack, activity } = statement;
      const place = `${learner} ${pack} ${activity}`;
      const known = standings.get(place)?.standing ?? untouched;
      const standing = stand(known, statement);
      if (standing !== known) standings.set(place, { place: [learner, pack, activity], standing });
      for (const one of touched(statement)) {
        const name = `${learner} ${pack} ${cardName(one.key)}`;
        const card = touch(cards.get(name)?.card ?? null, one, statement.atMs);
        cards.set(name, { place: [learner, pack], card });
      }
    }
    after = rows.at(-1)?.sequence ?? 0;
    if (rows.length < page) break;
  }
  for (const { place, standing } of standings.values()) writeStanding(writer, ...place, standing);
  const retentions = new Map<string, number>();
  for (const { place, card } of cards.values()) {
    const [learner, pack] = place;
    const retention = retentions.get(learner) ?? retentionOf(writer, learner);
    retentions.set(learner, retention);
    writeCard(writer, learner, pack, card, retention);
  }
  writer.run(
    sql`INSERT INTO derived (name, version) VALUES ('all', ${rules})
        ON CONFLICT DO UPDATE SET version = excluded.version`,
  );
}

/** The chance with which a trainee wants to remember what comes back. */
function retentionOf(reader: Reader, learner: string): number {
  const row = reader.get<{ retention: number | null }>(
    sql`SELECT json_extract(preferences, '$.retention') AS retention FROM learners WHERE id = ${learner}`,
  );
  return (row?.retention ?? usualRetention) / 100;
}

export const usualRetention = 90;
