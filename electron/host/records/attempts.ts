import type { AttemptId, LearnerId } from '../../../core/api/call.ts';
import type { Judged } from '../../../core/judgement/judgement.ts';
import type { Action as TableAction } from '../../../core/negotiation/action.ts';
import type { Statement, StatementEvent } from '../../../core/progress/statement.ts';
import type { Answer } from '../../../core/quiz/quiz.ts';
import type { Before } from '../../../core/scenario/earlier.ts';
import type { Action } from '../../../core/scenario/scenario.ts';
import type { Reader } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { statementsOf } from './statements.ts';

type Begun = Extract<StatementEvent, { verb: 'initialized' }>;
type Ending = Extract<StatementEvent, { verb: 'completed' }>['ending'];

/** An attempt, derived from its statements. */
export interface Attempt {
  readonly attempt: AttemptId;
  readonly learner: LearnerId;
  readonly pack: string;
  readonly edition: string;
  readonly activity: string;
  readonly kind: Begun['kind'];
  readonly home: string;
  readonly from: Begun['from'];
  /** Which attempt of this trainee at this activity it is, from 1. */
  readonly number: number;
  readonly startedAtMs: number;
  readonly endedAtMs: number | null;
  readonly decisions: readonly { readonly action: Action; readonly reason: string | null }[];
  /** What was done at a negotiation table, and what fixes its chance; empty for any other activity. */
  readonly moves: readonly TableAction[];
  readonly seed: string;
  /** What the scenario asked of earlier activities, as it was when the attempt began. */
  readonly earlier: Before;
  readonly answers: ReadonlyMap<string, Answer>;
  /** What was made of the situations of a judgement test, by their ids; empty for any other activity. */
  readonly judged: ReadonlyMap<string, Judged>;
  readonly ending: Ending;
  /** Null where there is no pass mark, or the attempt has not ended. */
  readonly passed: boolean | null;
  readonly percent: number | null;
}

/** Reads an attempt of a trainee; null where they have none of this id. */
export function readAttempt(reader: Reader, learner: LearnerId, attempt: AttemptId): Attempt | null {
  const statements = statementsOf(reader, attempt);
  const [first] = statements;
  if (!first || first.learner !== learner) return null;
  const number = numberOf(reader, first);
  return derive(statements, number);
}

/** A trainee's attempts at an activity, oldest first, whatever edition they began with. */
export function listAttempts(reader: Reader, learner: LearnerId, pack: string, activity: string): readonly Attempt[] {
  return reader
    .all<{ attempt: AttemptId }>(
      sql`SELECT attempt FROM statements WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity}
          AND verb = 'initialized' AND attempt IS NOT NULL ORDER BY sequence`,
    )
    .flatMap(({ attempt }, index) => derive(statementsOf(reader, attempt), index + 1) ?? []);
}

/** The ending that a trainee's last finished attempt at an activity came to; null where none has come to one. */
export function lastEnding(reader: Reader, learner: LearnerId, pack: string, activity: string): string | null {
  const found = reader.get<{ ending: string | null }>(
    sql`SELECT json_extract(event, '$.ending.id') AS ending FROM statements
        WHERE learner = ${learner} AND pack = ${pack} AND activity = ${activity} AND verb = 'completed'
        ORDER BY sequence DESC LIMIT 1`,
  );
  return found?.ending ?? null;
}

function numberOf(reader: Reader, { learner, pack, activity, sequence }: Statement): number {
  const found = reader.get<{ number: number }>(
    sql`SELECT count(*) AS number FROM statements WHERE learner = ${learner} AND pack = ${pack}
        AND activity = ${activity} AND verb = 'initialized' AND sequence <= ${sequence}`,
  );
  return found?.number ?? 1;
}

function derive(statements: readonly Statement[], number: number): Attempt | null {
  const [first] = statements;
  if (first?.event.verb !== 'initialized' || first.attempt === null) return null;
  const { learner, pack, activity, attempt } = first;
  // An attempt that was moved goes on with the edition it was moved to.
  const edition = statements.at(-1)?.edition ?? first.edition;
  const { kind, home, from } = first.event;
  const decisions: { action: Action; reason: string | null }[] = [];
  const moves: TableAction[] = [];
  const answers = new Map<string, Answer>();
  const judged = new Map<string, Judged>();
  let endedAtMs: number | null = null;
  let ending: Ending = null;
  let passed: boolean | null = null;
  let percent: number | null = null;
  for (const { event, atMs } of statements) {
    if (event.verb === 'progressed') {
      if ('move' in event) moves[event.step] = event.move;
      else decisions[event.step] = { action: event.action, reason: event.reason };
    }
    if (event.verb === 'answered') {
      if (event.answer.kind === 'judgement') judged.set(event.question, event.answer);
      else answers.set(event.question, event.answer);
    }
    if (event.verb === 'completed') {
      endedAtMs = atMs;
      ending = event.ending;
    }
    if (event.verb === 'passed' || event.verb === 'failed') {
      passed = event.verb === 'passed';
      percent = event.percent;
    }
  }
  const startedAtMs = first.atMs;
  const seed = 'seed' in first.event ? first.event.seed : '';
  const earlier = ('earlier' in first.event && first.event.earlier) || {};
  return {
    ...{ attempt, learner, pack, edition, activity, kind, home, from, number, startedAtMs, endedAtMs },
    ...{ decisions, moves, seed, earlier, answers, judged, ending, passed, percent },
  };
}
