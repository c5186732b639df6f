import type { Statement, StatementEvent } from '../../../core/progress/statement.ts';
import type { Writer } from '../database/record-file.ts';
import { derive } from './derived.ts';
import { appendStatement, type Subject } from './statements.ts';

/** Enters something into the record, and brings up to it what is derived. Throws where its attempt has the same already. */
export function enter(writer: Writer, subject: Subject, event: StatementEvent, nowMs: number): Statement {
  const statement = appendStatement(writer, subject, event, nowMs);
  derive(writer, statement);
  return statement;
}
