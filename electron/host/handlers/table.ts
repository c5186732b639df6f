import { randomUUID } from 'node:crypto';
import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillInlines } from '../../../core/markdown/fill.ts';
import { plainText } from '../../../core/markdown/text.ts';
import type { Action } from '../../../core/negotiation/action.ts';
import { endingOf } from '../../../core/negotiation/debrief.ts';
import { act } from '../../../core/negotiation/play.ts';
import type { Writer } from '../database/record-file.ts';
import { listAttempts } from '../records/attempts.ts';
import { enter } from '../records/entry.ts';
import type { Subject } from '../records/statements.ts';
import { summary } from './attempt.ts';
import { type Context, learnerOf, nextAfter, wordsFor } from './context.ts';
import { debriefView, tableView } from './table-view.ts';
import type { Seated, Tables } from './tables.ts';

/** Negotiation tables: an attempt is its list of actions, each on disk before it is answered. */
export function tableHandlers(context: Context, { gameOf, seated }: Tables) {
  const { record, shelf, now, tell } = context;

  function view(learner: Learner, at: Seated) {
    const { attempt, edition } = at;
    const next = nextAfter(context, learner, edition, attempt.activity);
    return { ...tableView(at, wordsFor(edition, learner, attempt.home)), next };
  }

  function conclude(writer: Writer, subject: Subject, { game, turns, edition, attempt }: Seated, learner: Learner) {
    const ending = endingOf(game, turns);
    if (!ending) return;
    const title = plainText(fillInlines(ending.title, wordsFor(edition, learner, attempt.home)));
    const event = { verb: 'completed', ending: { id: ending.ending, title, quality: ending.quality } } as const;
    enter(writer, subject, event, now());
  }

  function start(pack: string, activity: string, learner: Learner): Seated {
    const edition = shelf.pack(pack);
    const attempt = randomUUID() as AttemptId;
    const seed = randomUUID();
    gameOf(edition, activity, seed);
    shelf.keep(edition);
    return record.write((writer) => {
      const subject = { learner: learner.id, pack, edition: edition.edition, activity, attempt };
      const begun = { verb: 'initialized', kind: 'negotiation', home: learner.home, from: null, seed } as const;
      enter(writer, subject, begun, now());
      return seated(writer, learner, attempt);
    });
  }

  /** A new attempt with the first actions of an earlier one: on its edition, with its counterpart and its chance. */
  function startFrom(earlier: AttemptId, step: number, place: { pack: string; activity: string }, learner: Learner) {
    const { attempt, edition, turns } = seated(record, learner, earlier);
    const isOfPlace = attempt.pack === place.pack && attempt.activity === place.activity;
    if (!isOfPlace) throw new FaultError('not-found', earlier);
    if (turns[step]?.state.over !== null) throw new FaultError('action-refused', earlier, { why: 'over' });
    shelf.keep(edition);
    const id = randomUUID() as AttemptId;
    return record.write((writer) => {
      const subject = { ...place, learner: learner.id, edition: attempt.edition, attempt: id };
      const from = { attempt: earlier, step };
      const { home, seed } = attempt;
      enter(writer, subject, { verb: 'initialized', kind: 'negotiation', home, from, seed }, now());
      for (const [at, move] of attempt.moves.slice(0, step).entries())
        enter(writer, subject, { verb: 'progressed', step: at, move }, now());
      return seated(writer, learner, id);
    });
  }

  function decide(id: AttemptId, step: number, move: Action, learner: Learner): Seated {
    return record.write((writer) => {
      const before = seated(writer, learner, id);
      const { attempt, game, turns } = before;
      const made = attempt.moves.length;
      if (step === made - 1 && JSON.stringify(attempt.moves[step]) === JSON.stringify(move)) return before;
      if (step !== made) throw new FaultError('out-of-step', id, { step: made });
      const last = turns.at(-1);
      if (!last || last.state.over) throw new FaultError('attempt-over', id);
      const acted = act(game, last.state, move);
      if (!acted.ok) throw new FaultError('action-refused', id, { why: acted.why, subject: acted.subject });
      const { learner: who, pack, activity, edition } = attempt;
      const subject = { learner: who, pack, edition, activity, attempt: id };
      enter(writer, subject, { verb: 'progressed', step, move }, now());
      const next = { ...before, attempt: { ...attempt, moves: [...attempt.moves, move] } };
      const after = { ...next, turns: [...turns, acted.turn] };
      conclude(writer, subject, after, learner);
      return after;
    });
  }

  return {
    'table.start': ({ pack, activity, from }) => {
      const learner = learnerOf(context);
      const begun = from
        ? startFrom(from.attempt, from.step, { pack, activity }, learner)
        : start(pack, activity, learner);
      tell('record');
      return view(learner, begun);
    },
    'table.read': ({ attempt }) => {
      const learner = learnerOf(context);
      return view(learner, seated(record, learner, attempt));
    },
    'table.act': ({ attempt, step, action }) => {
      const learner = learnerOf(context);
      const decided = decide(attempt, step, action, learner);
      tell('record');
      return view(learner, decided);
    },
    'table.debrief': ({ attempt: id }) => {
      const learner = learnerOf(context);
      const at = seated(record, learner, id);
      const { attempt, edition } = at;
      const { pack, activity, startedAtMs, endedAtMs } = attempt;
      if (endedAtMs === null) throw new FaultError('attempt-open', id);
      return {
        ...debriefView(at, wordsFor(edition, learner, attempt.home)),
        ...{ startedAtMs, endedAtMs, learner: learner.name },
        attempts: listAttempts(record, learner.id, pack, activity).map(summary).reverse(),
        next: nextAfter(context, learner, edition, activity),
      };
    },
  } satisfies Pick<Handlers, 'table.start' | 'table.read' | 'table.act' | 'table.debrief'>;
}
