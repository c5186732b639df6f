import type { LearnerId } from '../../../core/api/call.ts';
import type { Card } from '../../../core/review/card.ts';
import { cardName } from '../../../core/review/met.ts';
import { aheadMs, dueAt, seenAt } from '../../../core/review/schedule.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** A card of a trainee, and the course it is from. */
export interface Held {
  readonly pack: string;
  readonly card: Card;
  readonly dueMs: number;
}

interface Row {
  readonly pack: string;
  readonly card: string;
  readonly due_ms: number;
}

const held = ({ pack, card, due_ms }: Row): Held => ({ pack, card: JSON.parse(card) as Card, dueMs: due_ms });

export function readCard(reader: Reader, learner: string, pack: string, name: string): Held | null {
  const row = reader.get<Row>(
    sql`SELECT pack, card, due_ms FROM cards WHERE learner = ${learner} AND pack = ${pack} AND name = ${name}`,
  );
  return row ? held(row) : null;
}

/** Cards that are due and were rated before, the longest overdue first. */
export function dueCards(reader: Reader, learner: LearnerId, nowMs: number, most: number): readonly Held[] {
  return reader
    .all<Row>(
      sql`SELECT pack, card, due_ms FROM cards
          WHERE learner = ${learner} AND (due_ms <= ${nowMs} OR seen_ms > ${nowMs + aheadMs})
          AND first_ms IS NOT NULL ORDER BY due_ms LIMIT ${most}`,
    )
    .map(held);
}

/** Cards that were met and never rated, in the order in which they were met. */
export function newCards(reader: Reader, learner: LearnerId, nowMs: number, most: number): readonly Held[] {
  return reader
    .all<Row>(
      sql`SELECT pack, card, due_ms FROM cards
          WHERE learner = ${learner} AND (due_ms <= ${nowMs} OR seen_ms > ${nowMs + aheadMs})
          AND first_ms IS NULL ORDER BY met_at_ms, name LIMIT ${most}`,
    )
    .map(held);
}

/** When the next card is due that is not due yet; null where there is none. */
export function nextDue(reader: Reader, learner: LearnerId, nowMs: number): number | null {
  return (
    reader.get<{ due: number | null }>(
      sql`SELECT min(due_ms) AS due FROM cards WHERE learner = ${learner} AND due_ms > ${nowMs}
          AND seen_ms <= ${nowMs + aheadMs}`,
    )?.due ?? null
  );
}

/** How many cards a trainee has rated for the first time since then by reviewing; a quiz's own answers do not count. */
export function firstRatedSince(reader: Reader, learner: LearnerId, sinceMs: number): number {
  return (
    reader.get<{ n: number }>(
      sql`SELECT count(*) AS n FROM cards WHERE learner = ${learner} AND first_ms >= ${sinceMs} AND kind <> 'question'`,
    )?.n ?? 0
  );
}

export function writeCard(writer: Writer, learner: string, pack: string, card: Card, retention: number): void {
  const { key, metAtMs, firstMs } = card;
  writer.run(
    sql`INSERT INTO cards (learner, pack, name, kind, card, met_at_ms, first_ms, due_ms, seen_ms)
        VALUES (${learner}, ${pack}, ${cardName(key)}, ${key.kind}, ${JSON.stringify(card)}, ${metAtMs}, ${firstMs},
                ${Math.round(dueAt(card, retention))}, ${seenAt(card)})
        ON CONFLICT DO UPDATE SET card = excluded.card, first_ms = excluded.first_ms, due_ms = excluded.due_ms,
          seen_ms = excluded.seen_ms`,
  );
}

/** Reckons anew when every card of a trainee is due. */
export function rescheduleCards(writer: Writer, learner: LearnerId, retention: number): void {
  const rows = writer.all<Row>(sql`SELECT pack, card, due_ms FROM cards WHERE learner = ${learner}`);
  for (const { pack, card } of rows.map(held)) writeCard(writer, learner, pack, card, retention);
}
