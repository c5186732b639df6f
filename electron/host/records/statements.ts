import { randomUUID } from 'node:crypto';
import type { AttemptId, LearnerId } from '../../../core/api/call.ts';
import { placeOf, type Statement, type StatementEvent } from '../../../core/progress/statement.ts';
import type { Reader, Writer } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';

/** What a statement is about: whose it is, and of which attempt at which activity of which edition. */
export interface Subject {
  readonly learner: LearnerId;
  readonly pack: string;
  readonly edition: string;
  readonly activity: string;
  readonly attempt: AttemptId | null;
}

/** Puts a statement at the end of the record. Throws where its attempt already has one of the same. */
export function appendStatement(writer: Writer, subject: Subject, event: StatementEvent, nowMs: number): Statement {
  const { learner, pack, edition, activity, attempt } = subject;
  const id = randomUUID();
  writer.run(
    sql`INSERT INTO statements (id, learner, pack, edition, activity, attempt, verb, place, event, at_ms)
        VALUES (${id}, ${learner}, ${pack}, ${edition}, ${activity}, ${attempt}, ${event.verb},
                ${placeOf(event, edition)}, ${JSON.stringify(event)}, ${nowMs})`,
  );
  const { sequence } = writer.get<{ sequence: number }>(sql`SELECT sequence FROM statements WHERE id = ${id}`) ?? {
    sequence: 0,
  };
  return { ...subject, sequence, id, atMs: nowMs, event };
}

export interface StatementRow {
  readonly sequence: number;
  readonly id: string;
  readonly learner: string;
  readonly pack: string;
  readonly edition: string;
  readonly activity: string;
  readonly attempt: string | null;
  readonly event: string;
  readonly at_ms: number;
}

/** A statement as core knows it. The record is ours, and only `appendStatement` writes to it. */
export function readRow({ at_ms, event, ...row }: StatementRow): Statement {
  return {
    ...row,
    learner: row.learner as LearnerId,
    attempt: row.attempt as AttemptId | null,
    atMs: at_ms,
    event: JSON.parse(event) as StatementEvent,
  };
}

/** Everything on record of one attempt, oldest first. */
export function statementsOf(reader: Reader, attempt: AttemptId): readonly Statement[] {
  return reader
    .all<StatementRow>(
      sql`SELECT sequence, id, learner, pack, edition, activity, attempt, event, at_ms
          FROM statements WHERE attempt = ${attempt} ORDER BY sequence`,
    )
    .map(readRow);
}

/** What is on record of a trainee and a course, oldest first; what is said of cards that come back is not part of it. */
export function statementsAbout(reader: Reader, learner: LearnerId, pack: string): readonly Statement[] {
  return reader
    .all<StatementRow>(
      sql`SELECT sequence, id, learner, pack, edition, activity, attempt, event, at_ms FROM statements
          WHERE learner = ${learner} AND pack = ${pack}
          AND verb IN ('initialized', 'progressed', 'answered', 'completed', 'passed', 'failed', 'resumed')
          ORDER BY sequence`,
    )
    .map(readRow);
}
