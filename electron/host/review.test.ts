import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewView } from '../../core/api/review.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

const day = 86_400_000;
let nowMs = 0;
let desk: Desk;
beforeEach(async () => {
  nowMs = Date.UTC(2027, 0, 11, 9);
  desk = await setUp({ now: () => nowMs });
});
afterEach(() => desk.remove());

/** Answers the quiz: the number right or wrong, and who signs. */
async function quiz(value: number): Promise<void> {
  const { attempt, questions } = await desk.call('quiz.open', { ...place('check'), again: true });
  for (const { id, kind } of questions) {
    const answer = kind === 'number' ? { kind: 'number', value } : { kind: 'choice', options: ['mayor'] };
    await desk.faultOf('quiz.answer', { attempt, question: id, answer });
  }
}

const rate = (view: ReviewView, rating: 'again' | 'hard' | 'good' | 'easy') => {
  if (!view.card) throw new Error('There is no card.');
  return desk.call('review.rate', { card: view.card.card, reps: view.card.reps, rating, answer: null });
};

describe('what comes back', () => {
  it('is a question that was answered wrong, the next day, and one answered right, later', async () => {
    await quiz(7);
    expect(await desk.call('review.due', {})).toEqual({ due: 0, minutes: 0 });
    nowMs += day;
    const view = await desk.call('review.read', {});
    expect(view.card).toMatchObject({
      kind: 'question',
      course: 'Harbour',
      from: 'Check',
      why: { lapses: 0, reps: 1 },
    });
    expect(JSON.stringify(view.card)).not.toContain('explanation":[{');
  });

  it('is turned over without a trace, and counts once it is rated', async () => {
    await quiz(7);
    nowMs += day;
    const view = await desk.call('review.read', {});
    const card = view.card?.card;
    if (!card) throw new Error('There is no card.');
    const back = await desk.call('review.reveal', { card, answer: { kind: 'number', value: 15 } });
    expect(back).toMatchObject({ kind: 'question', marked: { correct: true } });
    expect((await desk.call('review.read', {})).card).toEqual(view.card);
    const next = await rate(view, 'good');
    expect(next.due).toBe(view.due - 1);
    expect(next.done).toBe(1);
    const stale = { card, reps: view.card?.reps ?? 0, rating: 'good', answer: null };
    expect(await desk.faultOf('review.rate', stale)).toBe('out-of-step');
  });

  it('is a term that a lesson told of, once the lesson is finished', async () => {
    await desk.call('lesson.finish', place('lesson'));
    nowMs += day;
    const view = await desk.call('review.read', {});
    expect(view.card).toMatchObject({ kind: 'term', reps: 0 });
    const back = await desk.call('review.reveal', { card: view.card?.card as never, answer: null });
    expect(back.kind).toBe('term');
  });

  it('is a decision that went badly: the scene, the choices, and what the debrief said', async () => {
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    await desk.call('attempt.act', {
      attempt,
      step: 0,
      action: { type: 'choose', scene: 'offer', choice: 'signed' },
      reason: null,
    });
    nowMs += day;
    const view = await desk.call('review.read', {});
    expect(view.card).toMatchObject({ kind: 'decision', from: 'The offer', attempt });
    const back = await desk.call('review.reveal', { card: view.card?.card as never, answer: null });
    expect(back).toMatchObject({ kind: 'decision', chosen: 'signed' });
    expect(JSON.stringify(back)).toContain('The host sets the pace.');
  });

  it('can be put off until tomorrow, and taken back', async () => {
    await quiz(7);
    nowMs += day;
    const view = await desk.call('review.read', {});
    const card = view.card?.card;
    if (!card) throw new Error('There is no card.');
    const buried = await desk.call('review.bury', { card });
    expect(buried.card?.card.item).not.toBe(card.item);
    const undone = await desk.call('review.undo', {});
    expect(undone.card).toEqual(view.card);
    await rate(undone, 'easy');
    expect((await desk.call('review.undo', {})).card).toEqual(view.card);
    expect((await desk.call('review.undo', {})).canUndo).toBe(false);
  });

  it('is the same after a restart, and after everything derived was made anew', async () => {
    await quiz(7);
    await desk.call('lesson.finish', place('lesson'));
    nowMs += day;
    await rate(await desk.call('review.read', {}), 'hard');
    await desk.call('review.undo', {});
    await rate(await desk.call('review.read', {}), 'again');
    const { canUndo: _, ...before } = await desk.call('review.read', {});
    const library = await desk.call('library.list', {});
    await desk.restart({ underived: true });
    expect(await desk.call('review.read', {})).toEqual({ ...before, canUndo: false });
    expect(await desk.call('library.list', {})).toEqual(library);
  });

  it('comes more often to whoever wants to remember more', async () => {
    await quiz(15);
    const learner = (await desk.call('session.read', {})).learner;
    if (!learner) throw new Error('There is nobody.');
    const { id: _, ...all } = learner;
    const dueAfter = async (days: number, retention: 80 | 95) => {
      await desk.call('learner.update', { ...all, preferences: { ...all.preferences, retention } });
      nowMs += days * day;
      const { due } = await desk.call('review.due', {});
      nowMs -= days * day;
      return due;
    };
    expect(await dueAfter(2, 95)).toBeGreaterThan(await dueAfter(2, 80));
  });

  it('stays in order when the clock is set back a year', async () => {
    await quiz(7);
    nowMs += day;
    await rate(await desk.call('review.read', {}), 'good');
    nowMs -= 365 * day;
    expect((await desk.call('review.read', {})).due).toBeGreaterThanOrEqual(0);
    await quiz(15);
    nowMs += 366 * day;
    expect(await desk.faultOf('review.read', {})).toBeNull();
  });

  it('is due at once when the clock was set back a year, and then counts from there; the order of the record stays', async () => {
    await quiz(7);
    nowMs += day;
    await rate(await desk.call('review.read', {}), 'good');
    await desk.call('attempt.start', { ...place('offer'), from: null });
    nowMs -= 365 * day;
    const view = await desk.call('review.read', {});
    expect(view.due).toBeGreaterThan(0);
    const after = await rate(view, 'good');
    expect(after.due).toBeLessThan(view.due);
    await desk.call('attempt.start', { ...place('offer'), from: null });
    expect((await desk.call('attempt.list', place('offer'))).map(({ number }) => number)).toEqual([2, 1]);
    const due = async () => (await desk.call('review.due', {})).due;
    const before = await due();
    nowMs += 30 * day;
    expect(await due()).toBeGreaterThan(before);
    await desk.restart({ underived: true });
    expect(await due()).toBeGreaterThan(before);
  });
});
