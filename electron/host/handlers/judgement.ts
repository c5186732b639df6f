import { randomUUID } from 'node:crypto';
import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Output } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import type { JudgementTest } from '../../../core/judgement/judgement.ts';
import { agreementOf, inWords, measure } from '../../../core/judgement/measure.ts';
import { nextSitting } from '../../../core/judgement/occasion.ts';
import { fillBlocks, fillInlines } from '../../../core/markdown/fill.ts';
import type { Reader } from '../database/record-file.ts';
import type { Edition } from '../library/edition.ts';
import { type Attempt, listAttempts, readAttempt } from '../records/attempts.ts';
import { enter } from '../records/entry.ts';
import { activityOf, type Context, learnerOf, nextAfter, wordsFor } from './context.ts';
import { formsOf, sittingsOf } from './judgement-sittings.ts';

/** Judgement tests: what is made of a situation is on disk before it is answered, and the key stays here until the end. */
export function judgementHandlers(context: Context) {
  const { record, shelf, now, tell } = context;

  const testOf = (edition: Edition, activity: string): JudgementTest =>
    activityOf(edition, activity, 'judgement').activity.test;

  /** What a finished attempt says; null where the edition it was taken with is gone. */
  function measureOf({ pack, edition, activity, judged }: Attempt) {
    try {
      const found = measure(testOf(shelf.edition(pack, edition), activity), judged);
      return { ...found, ...inWords(found) };
    } catch {
      return null;
    }
  }

  function view(learner: Learner, pack: string, activity: string): Output<'judgement.read'> {
    const current = shelf.pack(pack);
    const forms = formsOf(current);
    const form = forms.indexOf(activity);
    const all = sittingsOf(record, learner.id, current);
    const attempt = listAttempts(record, learner.id, pack, activity).at(-1) ?? null;
    const isOver = attempt !== null && attempt.endedAtMs !== null;
    // An attempt under way is finished on the edition it was begun with.
    const edition = attempt === null ? current : shelf.edition(pack, attempt.edition);
    const placed = activityOf(edition, activity, 'judgement');
    const { test } = placed.activity;
    const words = wordsFor(edition, learner, attempt?.home);
    const fill = (blocks: Parameters<typeof fillBlocks>[0]) => [...fillBlocks(blocks, words)];
    const next = nextSitting(all, form, now());
    return {
      ...{ pack, activity, edition: edition.edition, title: test.title, minutes: test.minutes },
      module: placed.module.title,
      intro: fill(test.intro),
      count: test.situations.length,
      attempt: attempt?.attempt ?? null,
      // Before it is begun there is nothing to be read in advance.
      situations: (attempt === null ? [] : test.situations).map((one) => ({
        id: one.id,
        title: [...fillInlines(one.title, words)],
        body: fill(one.body),
        courses: one.courses.map(({ text }) => fill(text)),
        judged: shownJudgement(attempt, one.id),
        key: isOver
          ? { kind: one.kind, ratings: one.courses.map(({ key }) => key), reasoning: fill(one.reasoning) }
          : null,
      })),
      isOver,
      begin: next?.attempt === null ? next.occasion : null,
      occasions: all.map((one) => ({
        occasion: one.occasion,
        activity: forms[one.form] ?? activity,
        isHere: one.form === form,
        endedAtMs: one.attempt?.endedAtMs ?? null,
        dueAtMs: one.dueAtMs,
        measure: one.attempt?.endedAtMs == null ? null : measureOf(one.attempt),
      })),
      comesBack: all.some((one) => one.form === form && one.attempt === null),
      next: nextAfter(context, learner, current, activity),
    };
  }

  function begin(learner: Learner, pack: string, activity: string): void {
    const edition = shelf.pack(pack);
    activityOf(edition, activity, 'judgement');
    shelf.keep(edition);
    record.write((writer) => {
      const next = nextSitting(sittingsOf(writer, learner.id, edition), formsOf(edition).indexOf(activity), now());
      if (next === null) throw new FaultError('judgement-early', activity);
      if (next.attempt !== null) return;
      const subject = { learner: learner.id, pack, edition: edition.edition, activity };
      const begun = { verb: 'initialized', kind: 'judgement', home: learner.home, from: null } as const;
      enter(writer, { ...subject, attempt: randomUUID() as AttemptId }, begun, now());
    });
  }

  function sitting(reader: Reader, learner: Learner, id: AttemptId) {
    const attempt = readAttempt(reader, learner.id, id);
    if (attempt?.kind !== 'judgement') throw new FaultError('not-found', id);
    return { attempt, test: testOf(shelf.edition(attempt.pack, attempt.edition), attempt.activity) };
  }

  return {
    'judgement.read': ({ pack, activity }) => view(learnerOf(context), pack, activity),
    'judgement.begin': ({ pack, activity }) => {
      const learner = learnerOf(context);
      begin(learner, pack, activity);
      tell('record');
      return view(learner, pack, activity);
    },
    'judgement.judge': ({ attempt: id, situation: asked, judged }) => {
      const learner = learnerOf(context);
      const { pack, activity } = record.write((writer) => {
        const { attempt, test } = sitting(writer, learner, id);
        const situation = test.situations.find((one) => one.id === asked);
        if (!situation) throw new FaultError('not-found', asked);
        if (attempt.judged.has(asked)) return attempt;
        const { pack, edition, activity } = attempt;
        const subject = { learner: learner.id, pack, edition, activity, attempt: id };
        const correct = judged.reading === situation.kind;
        const share = agreementOf(situation.courses, judged.ratings);
        enter(writer, subject, { verb: 'answered', question: asked, answer: judged, correct, share }, now());
        const isLast = test.situations.every((one) => one.id === asked || attempt.judged.has(one.id));
        if (isLast) enter(writer, subject, { verb: 'completed', ending: null }, now());
        return attempt;
      });
      tell('record');
      return view(learner, pack, activity);
    },
  } satisfies Pick<Handlers, 'judgement.read' | 'judgement.begin' | 'judgement.judge'>;
}

/** The record is ours, and only what fits the contract was written to it. */
const shownJudgement = (attempt: Attempt | null, situation: string) =>
  (attempt?.judged.get(situation) ?? null) as Output<'judgement.read'>['situations'][number]['judged'];
