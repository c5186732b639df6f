import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import { plainText } from '../../core/markdown/text.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp();
});
afterEach(() => desk.remove());

const choose = (scene: string, choice: string) => ({ type: 'choose' as const, scene, choice });
const ask = (channel: string) => ({ type: 'ask' as const, channel });
const start = (from: { attempt: AttemptId; step: number } | null = null) =>
  desk.call('attempt.start', { ...place('offer'), from });
const act = (attempt: AttemptId, step: number, action: ReturnType<typeof choose | typeof ask>, reason?: string) =>
  desk.call('attempt.act', { attempt, step, action, reason: reason ?? null });

describe('the first start', () => {
  it('has nobody, offers the countries of the courses, and refuses others', async () => {
    const fresh = await setUp({ learner: false });
    expect(await fresh.call('session.read', {})).toMatchObject({
      learner: null,
      homes: [
        { code: 'FR', name: 'France' },
        { code: 'PL', name: 'Poland' },
      ],
    });
    expect(await fresh.faultOf('library.list', {})).toBe('no-learner');
    expect(await fresh.faultOf('learner.create', { name: 'Ada', home: 'ZZ', language: 'en' })).toBe('invalid-input');
    expect(await fresh.faultOf('learner.create', { name: '  ', home: 'FR', language: 'en' })).toBe('invalid-input');
    await fresh.remove();
  });

  it('remembers who is here and what they prefer', async () => {
    const preferences = { theme: 'dark', textScale: 130, motion: 'less', retention: 90 } as const;
    await desk.call('learner.update', { name: 'Ada', home: 'PL', language: 'en', preferences });
    await desk.restart();
    const { learner } = await desk.call('session.read', {});
    expect(learner).toMatchObject({ name: 'Ada', home: 'PL', preferences });
  });
});

describe('a course', () => {
  it('says what is done, begun and next', async () => {
    const before = (await desk.call('library.list', {}))[0];
    expect(before).toMatchObject({ pack: 'harbour', total: 4, done: 0, next: { activity: 'harbour/lesson' } });
    await desk.call('lesson.finish', place('lesson'));
    await start();
    const after = (await desk.call('library.list', {}))[0];
    expect(after).toMatchObject({ done: 1, begun: 1, next: { activity: 'harbour/offer', status: 'begun' } });
  });

  it('opens although one activity has errors, and says where they are', async () => {
    const course = await desk.call('course.read', { pack: 'harbour' });
    expect(course.modules[0]?.activities.map((one) => one.errors)).toEqual([0, 0, 0, 1 + 1]);
    const findings = await desk.call('activity.findings', place('broken'));
    const nowhere = { file: 'modules/01-harbour/04-broken.md', line: 10, column: 4, code: 'link' };
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining(nowhere)]));
    expect(await desk.faultOf('attempt.start', { ...place('broken'), from: null })).toBe('activity-broken');
  });

  it('stays on the shelf when its manifest cannot be read', async () => {
    desk.edit('pack.yml', () => 'id: [');
    await desk.restart();
    expect(await desk.call('library.list', {})).toMatchObject([{ pack: 'harbour', title: 'harbour', total: 4 }]);
    expect((await desk.call('course.read', { pack: 'harbour' })).findings[0]).toMatchObject({ file: 'pack.yml' });
  });

  it('gives out its pictures and nothing else', async () => {
    const { edition } = await desk.call('lesson.read', place('lesson'));
    expect(await desk.host.media('harbour', edition, 'media/quay.svg')).toMatchObject({ type: 'image/svg+xml' });
    for (const path of ['pack.yml', 'media/none.svg', '../harbour/media/quay.svg', 'media'])
      expect(await desk.host.media('harbour', edition, path)).toBeNull();
    expect(await desk.host.media('harbour', '../../etc', 'media/quay.svg')).toBeNull();
  });
});

describe('a lesson', () => {
  it('speaks of the trainee’s country, and brings only the terms and sources it names', async () => {
    const lesson = await desk.call('lesson.read', place('lesson'));
    const first = lesson.blocks.find((block) => block.type === 'paragraph');
    expect(first?.type === 'paragraph' && plainText(first.children)).toContain('The prefecture reads every twinning');
    expect(lesson.terms.map((entry) => entry.term)).toEqual(['Twinning']);
    expect(lesson.sources.map((source) => source.key)).toEqual(['law', 'treaty']);
    expect(lesson.status).toBe('new');
  });

  it('remembers the heading last read and what was written', async () => {
    await desk.call('lesson.mark', { ...place('lesson'), heading: 'text' });
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'The mayor' });
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'The mayor, I think' });
    await desk.restart();
    expect(await desk.call('lesson.read', place('lesson'))).toMatchObject({
      status: 'begun',
      bookmark: 'text',
      notes: { yours: 'The mayor, I think' },
      next: { activity: 'harbour/offer' },
    });
  });
});

describe('an attempt at a scenario', () => {
  it('goes on exactly where it was after a restart', async () => {
    const { attempt } = await start();
    const asked = await act(attempt, 0, ask('supervisor'), 'To be sure');
    await desk.restart();
    expect(await desk.call('attempt.read', { attempt })).toEqual(asked);
    expect(asked).toMatchObject({ step: 1, clock: { left: 3 }, arrival: { kind: 'channel' } });
    expect(plainText(asked.channels[0]?.title ?? [])).toBe('The prefecture');
  });

  it('records a decision once, however often it is sent', async () => {
    const { attempt } = await start();
    const first = await act(attempt, 0, choose('offer', 'call'));
    expect(await act(attempt, 0, choose('offer', 'call'))).toEqual(first);
    await expect(act(attempt, 0, ask('council'))).rejects.toMatchObject({ fault: { code: 'out-of-step' } });
    await expect(act(attempt, 2, ask('council'))).rejects.toMatchObject({ fault: { code: 'out-of-step' } });
    await expect(act(attempt, 1, choose('offer', 'call'))).rejects.toMatchObject({
      fault: { code: 'action-refused' },
    });
  });

  it('ends once, and then has a debrief with the reasons given', async () => {
    const { attempt } = await start();
    expect(await desk.faultOf('attempt.debrief', { attempt })).toBe('attempt-open');
    await act(attempt, 0, choose('offer', 'signed'), 'They were waiting');
    await expect(act(attempt, 1, ask('council'))).rejects.toMatchObject({ fault: { code: 'attempt-over' } });
    const debrief = await desk.call('attempt.debrief', { attempt });
    expect(debrief).toMatchObject({
      learner: 'Ada',
      passed: false,
      ending: { id: 'signed', quality: 'poor' },
      decisions: [{ reason: 'They were waiting' }],
      attempts: [{ number: 1, ending: { id: 'signed' }, passed: false }],
      next: { activity: 'harbour/check' },
    });
    expect(debrief.endings.map((one) => one.title === null)).toEqual([false, true, true]);
  });

  it('can be played again from a decision, and the first stays on record', async () => {
    const { attempt } = await start();
    await act(attempt, 0, ask('supervisor'), 'To be sure');
    await act(attempt, 1, choose('offer', 'signed'));
    const again = await start({ attempt, step: 1 });
    expect(again).toMatchObject({ number: 2, step: 1, scene: { id: 'offer' } });
    await act(again.attempt, 1, choose('offer', 'article-four'));
    await act(again.attempt, 2, choose('article-four', 'signed-well'));
    const debrief = await desk.call('attempt.debrief', { attempt: again.attempt });
    expect(debrief.decisions[0]?.reason).toBe('To be sure');
    expect(debrief.attempts).toMatchObject([
      { number: 2, from: { attempt, step: 1 }, passed: true },
      { number: 1, from: null, passed: false },
    ]);
    await expect(start({ attempt, step: 2 })).rejects.toMatchObject({ fault: { code: 'action-refused' } });
    const course = await desk.call('course.read', { pack: 'harbour' });
    expect(course.modules[0]?.activities[1]).toMatchObject({ status: 'done', result: { quality: 'good' } });
  });

  it('stays on the edition and under the law it began with', async () => {
    const { attempt, edition } = await start();
    desk.edit('pack.yml', (text) => text.replace('1.0.0', '1.1.0'));
    desk.edit('modules/01-harbour/02-offer.md', (text) => text.replace('(#signed) `trust +60`', '(#signed) {#now}'));
    await desk.restart();
    const preferences = { theme: 'system', textScale: 100, motion: 'system', retention: 90 } as const;
    await desk.call('learner.update', { name: 'Ada', home: 'PL', language: 'en', preferences });
    const asked = await act(attempt, 0, ask('supervisor'));
    expect(asked.edition).toBe(edition);
    expect(plainText(asked.channels[0]?.title ?? [])).toBe('The prefecture');
    expect(await act(attempt, 1, choose('offer', 'signed'))).toMatchObject({ over: true });
    const fresh = await start();
    expect(fresh.edition).not.toBe(edition);
    expect(plainText(fresh.channels[0]?.title ?? [])).toBe('The voivode');
    expect(fresh.choices[0]?.id).toBe('now');
  });

  it('keeps what was read when the folder changes under the running program', async () => {
    desk.edit('modules/01-harbour/02-offer.md', (text) => text.replace('waits.', 'leaves.'));
    const begun = await start();
    expect(JSON.stringify(begun.scene.body)).toContain('waits.');
    await desk.restart();
    const newer = { version: '1.0.0', movable: true };
    expect(await desk.call('attempt.read', { attempt: begun.attempt })).toEqual({ ...begun, newer });
  });

  it('cannot be seen once its edition is gone, and says so without harm to the rest', async () => {
    const { attempt } = await start();
    desk.edit('pack.yml', (text) => text.replace('1.0.0', '1.1.0'));
    rmSync(join(desk.dataFolder, 'library'), { recursive: true });
    await desk.restart();
    expect(await desk.faultOf('attempt.read', { attempt })).toBe('not-found');
    expect(await desk.call('library.list', {})).toHaveLength(1);
  });

  it('is nobody else’s', async () => {
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await desk.faultOf('attempt.read', { attempt: stranger })).toBe('not-found');
  });
});

describe('a quiz', () => {
  it('is marked answer by answer, and ends with a result that the course shows', async () => {
    const open = await desk.call('quiz.open', { ...place('check'), again: false });
    expect(JSON.stringify(open)).not.toContain('The mayor signs.');
    const { attempt } = open;
    const answer = { kind: 'choice' as const, options: ['ministry'] };
    const marked = await desk.call('quiz.answer', { attempt, question: 'who', answer });
    expect(marked.questions[0]?.marked).toMatchObject({ correct: false, share: 0, right: { options: ['mayor'] } });
    expect(marked.result).toBeNull();
    await desk.restart();
    expect((await desk.call('quiz.open', { ...place('check'), again: false })).attempt).toBe(attempt);
    const number = { kind: 'number' as const, value: 15 };
    const ended = await desk.call('quiz.answer', { attempt, question: 'days', answer: number });
    expect(ended.result).toEqual({ percent: 50, passed: false });
    const course = await desk.call('course.read', { pack: 'harbour' });
    expect(course.modules[0]?.activities[2]).toMatchObject({ status: 'done', result: { percent: 50, passed: false } });
  });

  it('keeps the first answer to a question, shows its result again, and begins anew only when asked', async () => {
    const { attempt } = await desk.call('quiz.open', { ...place('check'), again: false });
    const right = { kind: 'choice' as const, options: ['mayor'] };
    const wrong = { kind: 'choice' as const, options: ['ministry'] };
    await desk.call('quiz.answer', { attempt, question: 'who', answer: right });
    const kept = await desk.call('quiz.answer', { attempt, question: 'who', answer: wrong });
    expect(kept.questions[0]?.marked?.correct).toBe(true);
    await desk.call('quiz.answer', { attempt, question: 'days', answer: { kind: 'number', value: 15 } });
    const shown = await desk.call('quiz.open', { ...place('check'), again: false });
    expect(shown).toMatchObject({ attempt, number: 1, result: { percent: 100, passed: true } });
    const again = await desk.call('quiz.open', { ...place('check'), again: true });
    expect(again).toMatchObject({ number: 2, result: null });
  });

  it('refuses an answer that does not fit its question', async () => {
    const { attempt } = await desk.call('quiz.open', { ...place('check'), again: false });
    const answer = { kind: 'choice', options: ['nobody'] };
    expect(await desk.faultOf('quiz.answer', { attempt, question: 'who', answer })).toBe('action-refused');
    expect(await desk.faultOf('quiz.answer', { attempt, question: 'none', answer })).toBe('not-found');
  });
});

describe('the end of a session', () => {
  it('leaves a backup of what was recorded, and no second one of the same', async () => {
    await start();
    await desk.restart();
    await desk.restart();
    expect(existsSync(join(desk.dataFolder, 'backups'))).toBe(true);
    expect(readdirSync(join(desk.dataFolder, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });
});
