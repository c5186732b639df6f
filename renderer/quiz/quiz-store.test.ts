import { describe, expect, it } from 'vitest';
import type { QuestionView, QuizView } from '../../core/api/quiz.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { FaultError } from '../../core/faults.ts';
import { type Caller, createQuizStore, draftFor, nextOpen } from './quiz-store.ts';

const attempt = '6f9619ff-8b86-4d11-b42d-00c04fc964ff' as QuizView['attempt'];
const other = '7f9619ff-8b86-4d11-b42d-00c04fc964ff' as QuizView['attempt'];
const place = { pack: 'local-diplomacy', activity: 'world-stage/check-your-ground' };

const question = (id: string, isMarked: boolean): QuestionView => ({
  id,
  kind: 'single',
  title: [],
  body: [],
  options: ['a', 'b'].map((one) => ({ id: one, text: [] })),
  marked: isMarked
    ? {
        answer: { kind: 'choice', options: ['a'] },
        right: { kind: 'choice', options: ['a'] },
        correct: true,
        share: 1,
        explanation: [],
        options: {},
      }
    : null,
});

/** A quiz of three questions, of which some are answered. */
const quiz = (answered: readonly string[], id = attempt): QuizView => ({
  ...place,
  attempt: id,
  edition: '0.1.0',
  title: 'Check your ground',
  module: 'A city on the world stage',
  number: 1,
  pass: 70,
  intro: [],
  questions: ['one', 'two', 'three'].map((name) => question(name, answered.includes(name))),
  result: answered.length === 3 ? { percent: 100, passed: true } : null,
  next: null,
});

/** A host of two calls, each answered by what the test says; what was sent is kept. */
function host(answers: {
  open?: (sent: Input<'quiz.open'>) => QuizView | Promise<QuizView>;
  answer?: (sent: Input<'quiz.answer'>) => QuizView | Promise<QuizView>;
}) {
  const sent: { name: Name; input: unknown }[] = [];
  const call: Caller = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    sent.push({ name, input });
    const reply =
      name === 'quiz.open'
        ? await answers.open?.(input as Input<'quiz.open'>)
        : await answers.answer?.(input as Input<'quiz.answer'>);
    if (reply === undefined) throw new FaultError('unknown-call', name);
    return reply as Output<N>;
  };
  return { sent, call };
}

async function opened(answers: Parameters<typeof host>[0]) {
  const { sent, call } = host(answers);
  const store = createQuizStore(call);
  await store.getState().open(place, false);
  return { sent, store, state: store.getState };
}

describe('a quiz', () => {
  it('opens at the first question that is not answered', async () => {
    const { state, sent } = await opened({ open: () => quiz(['one']) });
    expect(sent[0]?.input).toEqual({ ...place, again: false });
    expect(state()).toMatchObject({ at: 'two', isOpening: false, fault: null });
  });

  it('opens at its result where every question is answered', async () => {
    const { state } = await opened({ open: () => quiz(['one', 'two', 'three']) });
    expect(state()).toMatchObject({ at: null, view: { result: { passed: true } } });
  });

  it('sends what was chosen, and shows nothing as marked until the host has it on record', async () => {
    const reply = Promise.withResolvers<QuizView>();
    const { state, sent } = await opened({ open: () => quiz([]), answer: () => reply.promise });
    state().draft('one', { kind: 'choice', options: ['b'] });
    const checking = state().check();
    await state().check();
    state().draft('one', { kind: 'choice', options: ['a'] });
    expect(state()).toMatchObject({ pending: 'one', view: { questions: [{ marked: null }, {}, {}] } });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.input).toEqual({ attempt, question: 'one', answer: { kind: 'choice', options: ['b'] } });
    reply.resolve(quiz(['one']));
    await checking;
    expect(state()).toMatchObject({
      pending: null,
      at: 'one',
      view: { questions: [{ marked: { correct: true } }, {}, {}] },
    });
  });

  it('sends nothing while nothing is chosen, and nothing for a question that is answered', async () => {
    const { state, sent } = await opened({ open: () => quiz(['one']) });
    await state().check();
    state().show('one');
    await state().check();
    expect(sent).toHaveLength(1);
  });

  it('keeps what was chosen when the record cannot be written, says so, and can be sent again', async () => {
    let isFull = true;
    const answer = () => (isFull ? Promise.reject(new FaultError('storage-full')) : quiz(['one']));
    const { state } = await opened({ open: () => quiz([]), answer });
    state().draft('one', { kind: 'choice', options: ['a'] });
    await state().check();
    expect(state()).toMatchObject({ fault: { code: 'storage-full' }, pending: null });
    expect(state().drafts).toEqual({ one: { kind: 'choice', options: ['a'] } });
    isFull = false;
    await state().check();
    expect(state()).toMatchObject({ fault: null, view: { questions: [{ marked: { correct: true } }, {}, {}] } });
  });

  it('keeps what was chosen on a question that is left open', async () => {
    const { state } = await opened({ open: () => quiz([]) });
    state().draft('one', { kind: 'choice', options: ['b'] });
    state().show('three');
    state().show('one');
    expect(draftFor(question('one', false), state().drafts)).toEqual({ kind: 'choice', options: ['b'] });
  });

  it('begins again with nothing chosen', async () => {
    const open = ({ again }: Input<'quiz.open'>) => (again ? quiz([], other) : quiz(['one', 'two', 'three']));
    const { state } = await opened({ open });
    state().draft('one', { kind: 'choice', options: ['b'] });
    await state().open(place, true);
    expect(state()).toMatchObject({ at: 'one', drafts: {}, view: { attempt: other } });
  });

  it('does not show the reply to an attempt that was left', async () => {
    const reply = Promise.withResolvers<QuizView>();
    const open = ({ again }: Input<'quiz.open'>) => (again ? quiz([], other) : quiz([]));
    const { state } = await opened({ open, answer: () => reply.promise });
    state().draft('one', { kind: 'choice', options: ['a'] });
    const checking = state().check();
    await state().open(place, true);
    reply.resolve(quiz(['one']));
    await checking;
    expect(state().view).toMatchObject({ attempt: other, questions: [{ marked: null }, {}, {}] });
  });

  it('tells what went wrong when it cannot be opened', async () => {
    const { state } = await opened({ open: () => Promise.reject(new FaultError('activity-broken')) });
    expect(state()).toMatchObject({ view: null, isOpening: false, fault: { code: 'activity-broken' } });
  });
});

describe('the way on from a question', () => {
  it('leads to the next that is open, from there and then from the start', () => {
    expect(nextOpen(quiz(['two']), 'two')).toBe('three');
    expect(nextOpen(quiz(['two', 'three']), 'three')).toBe('one');
  });

  it('leads to the result where nothing is open', () => {
    expect(nextOpen(quiz(['one', 'two', 'three']), 'two')).toBeNull();
  });
});
