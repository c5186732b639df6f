import { randomUUID } from 'node:crypto';
import type { AttemptId } from '../../../core/api/call.ts';
import type { Learner } from '../../../core/api/learner.ts';
import type { Handlers, Output } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { fillBlocks } from '../../../core/markdown/fill.ts';
import { askQuestion } from '../../../core/quiz/ask.ts';
import { mark } from '../../../core/quiz/mark.ts';
import type { Quiz } from '../../../core/quiz/quiz.ts';
import type { Reader } from '../database/record-file.ts';
import type { Edition, Placed } from '../library/edition.ts';
import { type Attempt, listAttempts, readAttempt } from '../records/attempts.ts';
import { enter } from '../records/entry.ts';
import { activityOf, type Context, learnerOf, nextAfter, wordsFor } from './context.ts';

interface Sitting {
  readonly attempt: Attempt;
  readonly edition: Edition;
  readonly placed: Placed;
  readonly quiz: Quiz;
}

/** Quizzes: an answer is on disk before it is marked, and a question is answered once an attempt. */
export function quizHandlers(context: Context) {
  const { record, shelf, now, tell } = context;

  function sitting(reader: Reader, learner: Learner, id: AttemptId): Sitting {
    const attempt = readAttempt(reader, learner.id, id);
    if (attempt?.kind !== 'quiz') throw new FaultError('not-found', id);
    const edition = shelf.edition(attempt.pack, attempt.edition);
    const placed = activityOf(edition, attempt.activity, 'quiz');
    return { attempt, edition, placed, quiz: placed.activity.quiz };
  }

  function view(learner: Learner, { attempt, edition, placed, quiz }: Sitting): Output<'quiz.open'> {
    const { pack, activity, number, percent, passed } = attempt;
    const words = wordsFor(edition, learner, attempt.home);
    const questions = quiz.questions.map((question) => {
      const answer = attempt.answers.get(question.id);
      return askQuestion(question, attempt.attempt, answer ? mark(question, answer) : null);
    });
    return {
      attempt: attempt.attempt,
      ...{ pack, edition: attempt.edition, activity, number },
      title: quiz.title,
      module: placed.module.title,
      pass: quiz.pass,
      intro: [...fillBlocks(quiz.intro, words)],
      questions,
      result: attempt.endedAtMs === null ? null : { percent: percent ?? 0, passed: passed ?? false },
      next: nextAfter(context, learner, edition, activity),
    };
  }

  function begin(pack: string, activity: string, learner: Learner): Sitting {
    const edition = shelf.pack(pack);
    activityOf(edition, activity, 'quiz');
    shelf.keep(edition);
    const id = randomUUID() as AttemptId;
    return record.write((writer) => {
      const subject = { learner: learner.id, pack, edition: edition.edition, activity, attempt: id };
      enter(writer, subject, { verb: 'initialized', kind: 'quiz', home: learner.home, from: null }, now());
      return sitting(writer, learner, id);
    });
  }

  return {
    'quiz.open': ({ pack, activity, again }) => {
      const learner = learnerOf(context);
      const last = again ? undefined : listAttempts(record, learner.id, pack, activity).at(-1);
      if (last) return view(learner, sitting(record, learner, last.attempt));
      const begun = begin(pack, activity, learner);
      tell('record');
      return view(learner, begun);
    },
    'quiz.answer': ({ attempt: id, question: asked, answer }) => {
      const learner = learnerOf(context);
      const answered = record.write((writer) => {
        const { attempt, quiz } = sitting(writer, learner, id);
        const question = quiz.questions.find((one) => one.id === asked);
        if (!question) throw new FaultError('not-found', asked);
        if (attempt.answers.has(asked)) return sitting(writer, learner, id);
        const marked = mark(question, answer);
        if (!marked) throw new FaultError('action-refused', asked);
        const { learner: who, pack, edition, activity } = attempt;
        const subject = { learner: who, pack, edition, activity, attempt: id };
        const { correct, share } = marked;
        enter(writer, subject, { verb: 'answered', question: asked, answer, correct, share }, now());
        const answers = new Map([...attempt.answers, [asked, answer]]);
        const shares = quiz.questions.map((one) => {
          const given = answers.get(one.id);
          return given ? (mark(one, given)?.share ?? 0) : null;
        });
        if (!shares.includes(null)) {
          const sum = shares.reduce<number>((total, one) => total + (one ?? 0), 0);
          const percent = Math.round((100 * sum) / shares.length);
          enter(writer, subject, { verb: 'completed', ending: null }, now());
          enter(writer, subject, { verb: percent >= quiz.pass ? 'passed' : 'failed', percent }, now());
        }
        return sitting(writer, learner, id);
      });
      tell('record');
      return view(learner, answered);
    },
  } satisfies Pick<Handlers, 'quiz.open' | 'quiz.answer'>;
}
