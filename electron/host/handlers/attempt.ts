import { randomUUID } from 'node:crypto';
import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Output } from '../../../core/api.ts';
import { hasErrors } from '../../../core/diagnostic.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillInlines } from '../../../core/markdown/fill.ts';
import { plainText } from '../../../core/markdown/text.ts';
import type { StatementEvent } from '../../../core/progress/statement.ts';
import { wentBadly } from '../../../core/review/badly.ts';
import { describeDebrief } from '../../../core/scenario/debrief.ts';
import { describeDesk } from '../../../core/scenario/desk.ts';
import { type Before, beforeOf } from '../../../core/scenario/earlier.ts';
import { act, replay, type Turn } from '../../../core/scenario/play.ts';
import type { Action } from '../../../core/scenario/scenario.ts';
import type { Writer } from '../database/record-file.ts';
import { type Attempt, lastEnding, listAttempts } from '../records/attempts.ts';
import { enter } from '../records/entry.ts';
import type { Subject } from '../records/statements.ts';
import { activityOf, type Context, learnerOf, nextAfter, wordsFor } from './context.ts';
import type { Games, Playing } from './games.ts';

/** Scenarios: an attempt is its list of decisions, each on disk before it is answered. */
export function attemptHandlers(context: Context, { gameOf, playing }: Games) {
  const { record, shelf, now, tell } = context;

  function view(learner: Learner, { attempt, edition, placed, game, turns }: Playing): Output<'attempt.read'> {
    const { pack, activity, number } = attempt;
    context.search().see(learner, attempt, turns);
    return {
      attempt: attempt.attempt,
      ...{ pack, edition: attempt.edition, activity, number },
      module: placed.module.title,
      ...describeDesk(game, turns, wordsFor(edition, learner, attempt.home)),
      newer: newerFor(attempt, turns),
      next: nextAfter(context, learner, edition, activity),
    };
  }

  /** The edition that is read now, for an attempt under way that was begun with another. */
  function newerFor({ pack, edition, activity, home, earlier, decisions }: Attempt, turns: readonly Turn[]) {
    const now = shelf.current.find((one) => one.pack === pack);
    if (!now || now.edition === edition || turns.at(-1)?.state.over) return null;
    const { version } = now.outline.manifest;
    const placed = now.activity(activity);
    if (placed?.activity.type !== 'scenario' || hasErrors(placed.activity.findings)) return { version, movable: false };
    const { refused, turns: there } = replay(
      gameOf(now, activity, home, earlier).game,
      decisions.map((one) => one.action),
    );
    return { version, movable: refused === null && there.at(-1)?.state.over === false };
  }

  function move(id: AttemptId, learner: Learner): Playing {
    return record.write((writer) => {
      const { attempt, turns } = playing(writer, learner, id);
      if (!newerFor(attempt, turns)?.movable) throw new FaultError('action-refused', id, { why: 'not-open' });
      const { pack, activity } = attempt;
      const edition = shelf.pack(pack);
      shelf.keep(edition);
      const subject = { learner: learner.id, pack, edition: edition.edition, activity, attempt: id };
      enter(writer, subject, { verb: 'resumed' }, now());
      return playing(writer, learner, id);
    });
  }

  /** Puts what followed from the last decision on record: an ending, and whether it passes. */
  function conclude(writer: Writer, subject: Subject, { game, turns }: Pick<Playing, 'game' | 'turns'>, words: object) {
    const state = turns.at(-1)?.state;
    const scene = state && game.scenes.get(state.scene);
    if (!state?.over || !scene?.ending) return;
    const title = plainText(fillInlines(scene.title, { ...words }));
    const ending = { id: scene.id, title, quality: scene.ending };
    enter(writer, subject, { verb: 'completed', ending, badly: wentBadly(game, turns) }, now());
    if (game.scenario.pass === null) return;
    const verb = game.test(game.scenario.pass, state.values) ? 'passed' : 'failed';
    enter(writer, subject, { verb, percent: null }, now());
  }

  function start(pack: string, activity: string, learner: Learner): Playing {
    const edition = shelf.pack(pack);
    const { scenario } = activityOf(edition, activity, 'scenario').activity;
    const earlier = beforeOf(scenario, (other) => lastEnding(record, learner.id, pack, other));
    const { game } = gameOf(edition, activity, learner.home, earlier);
    shelf.keep(edition);
    const id = randomUUID() as AttemptId;
    return record.write((writer) => {
      const subject = { learner: learner.id, pack, edition: edition.edition, activity, attempt: id };
      enter(writer, subject, begun(learner.home, earlier, null), now());
      conclude(writer, subject, { game, turns: replay(game, []).turns }, wordsFor(edition, learner));
      return playing(writer, learner, id);
    });
  }

  /** A new attempt with the first decisions of an earlier one, on its edition and under its country's law. */
  function startFrom(earlier: AttemptId, step: number, place: { pack: string; activity: string }, learner: Learner) {
    const { attempt, edition, turns } = playing(record, learner, earlier);
    const isOfPlace = attempt.pack === place.pack && attempt.activity === place.activity;
    if (!isOfPlace) throw new FaultError('not-found', earlier);
    const isOver = turns[step]?.state.over ?? true;
    if (isOver) throw new FaultError('action-refused', earlier);
    shelf.keep(edition);
    const id = randomUUID() as AttemptId;
    return record.write((writer) => {
      const subject = { ...place, learner: learner.id, edition: attempt.edition, attempt: id };
      enter(writer, subject, begun(attempt.home, attempt.earlier, { attempt: earlier, step }), now());
      for (const [at, { action, reason }] of attempt.decisions.slice(0, step).entries())
        enter(writer, subject, { verb: 'progressed', step: at, action, reason }, now());
      return playing(writer, learner, id);
    });
  }

  function decide(id: AttemptId, step: number, action: Action, reason: string | null, learner: Learner): Playing {
    return record.write((writer) => {
      const now_ = playing(writer, learner, id);
      const { attempt, game, turns, edition } = now_;
      const made = attempt.decisions.length;
      if (step === made - 1 && isSame(attempt.decisions[step]?.action, action)) return now_;
      if (step !== made) throw new FaultError('out-of-step', id, { step: made });
      const last = turns.at(-1);
      if (!last || last.state.over) throw new FaultError('attempt-over', id);
      const acted = act(game, last.state, action);
      if (!acted.ok) throw new FaultError('action-refused', id, { why: acted.why });
      const { learner: who, pack, activity } = attempt;
      const subject = { learner: who, pack, edition: attempt.edition, activity, attempt: id };
      enter(writer, subject, { verb: 'progressed', step, action, reason }, now());
      const next = { ...now_, turns: [...turns, acted.turn] };
      conclude(writer, subject, next, wordsFor(edition, learner, attempt.home));
      return next;
    });
  }

  return {
    'attempt.start': ({ pack, activity, from }) => {
      const learner = learnerOf(context);
      const begun = from
        ? startFrom(from.attempt, from.step, { pack, activity }, learner)
        : start(pack, activity, learner);
      tell('record');
      return view(learner, begun);
    },
    'attempt.read': ({ attempt }) => {
      const learner = learnerOf(context);
      return view(learner, playing(record, learner, attempt));
    },
    'attempt.act': ({ attempt, step, action, reason }) => {
      const learner = learnerOf(context);
      const decided = decide(attempt, step, action, reason, learner);
      tell('record');
      return view(learner, decided);
    },
    'attempt.move': ({ attempt }) => {
      const learner = learnerOf(context);
      const moved = move(attempt, learner);
      tell('record');
      return view(learner, moved);
    },
    'attempt.debrief': ({ attempt: id }) => {
      const learner = learnerOf(context);
      const { attempt, edition, placed, game, turns } = playing(record, learner, id);
      if (attempt.endedAtMs === null) throw new FaultError('attempt-open', id);
      const { pack, activity, number, startedAtMs, endedAtMs } = attempt;
      const attempts = listAttempts(record, learner.id, pack, activity);
      const found = attempts.flatMap((one) => one.ending?.id ?? []);
      const reasons = attempt.decisions.map((one) => one.reason);
      const words = wordsFor(edition, learner, attempt.home);
      return {
        ...{ attempt: id, pack, edition: attempt.edition, activity, number, startedAtMs, endedAtMs },
        module: placed.module.title,
        learner: learner.name,
        ...describeDebrief(game, turns, reasons, words, found),
        attempts: attempts.map(summary).reverse(),
        next: nextAfter(context, learner, edition, activity),
      };
    },
    'attempt.list': ({ pack, activity }) =>
      listAttempts(record, learnerOf(context).id, pack, activity).map(summary).reverse(),
  } satisfies Pick<
    Handlers,
    'attempt.start' | 'attempt.read' | 'attempt.act' | 'attempt.move' | 'attempt.debrief' | 'attempt.list'
  >;
}

const begun = (home: string, earlier: Before, from: { attempt: AttemptId; step: number } | null): StatementEvent => ({
  ...{ verb: 'initialized', kind: 'scenario', home, from },
  ...(Object.keys(earlier).length > 0 && { earlier }),
});

function isSame(a: Action | undefined, b: Action): boolean {
  if (a?.type === 'ask' || b.type === 'ask') return a?.type === 'ask' && b.type === 'ask' && a.channel === b.channel;
  return a !== undefined && a.scene === b.scene && a.choice === b.choice;
}

/** An attempt as a list of attempts has it. */
export function summary(one: Attempt): Output<'attempt.list'>[number] {
  const { attempt, number, startedAtMs, endedAtMs, ending, passed, from } = one;
  return {
    attempt,
    number,
    startedAtMs,
    endedAtMs,
    steps: one.decisions.length + one.moves.length,
    ending,
    passed,
    from,
  };
}
