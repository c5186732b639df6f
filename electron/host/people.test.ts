import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LearnerId } from '../../core/api/call.ts';
import { sound } from '../../core/negotiation/rules/example.ts';
import { eventually } from './fixtures/eventually.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
let ada: LearnerId;
let zoe: LearnerId;
beforeEach(async () => {
  desk = await setUp({ files: { 'modules/01-harbour/05-table.md': sound } });
  ada = (await desk.call('people.list', {}))[0]?.id as LearnerId;
  zoe = (await desk.call('people.add', { name: 'Zoë', home: 'PL', language: 'en' })).id;
});
afterEach(() => desk.remove());

const be = (learner: LearnerId) => desk.call('people.switch', { learner });
const anchor = { quote: 'reads every twinning', before: '', after: '', at: 0 };

/** Does some of everything that leaves a trace. */
async function train(word: string): Promise<string> {
  await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: word });
  await desk.call('highlight.write', { ...place('lesson'), id: crypto.randomUUID(), anchor, text: word });
  await desk.call('lesson.mark', { ...place('lesson'), heading: 'text' });
  await desk.call('lesson.finish', place('lesson'));
  const { attempt: quiz } = await desk.call('quiz.open', { ...place('check'), again: true });
  await desk.call('quiz.answer', { attempt: quiz, question: 'days', answer: { kind: 'number', value: 7 } });
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  await desk.call('table.start', { ...place('table'), from: null });
  return attempt;
}

/** All that is told of whoever is here. */
async function trace() {
  const [lesson, notes, attempts, tables, courses, due, found] = [
    await desk.call('lesson.read', place('lesson')),
    await desk.call('notes.read', {}),
    await desk.call('attempt.list', place('offer')),
    await desk.call('attempt.list', place('table')),
    await desk.call('library.list', {}),
    await desk.call('review.read', {}),
    await desk.call('search.find', { typed: 'word', pack: null, kind: 'note' }),
  ];
  return { notes, attempts, tables, due, found: found.hits, lesson, done: courses[0]?.done };
}

describe('the people of one computer', () => {
  it('are listed by name, with who is here', async () => {
    expect((await desk.call('people.list', {})).map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Ada', false],
      ['Zoë', true],
    ]);
    await be(ada);
    await desk.restart();
    expect((await desk.call('session.read', {})).learner?.name).toBe('Ada');
    expect(await desk.faultOf('people.switch', { learner: crypto.randomUUID() })).toBe('not-found');
  });

  it('see nothing of what another did, and find their own as they left it', async () => {
    await be(ada);
    await train('word of Ada');
    const before = await trace();
    await be(zoe);
    const fresh = await trace();
    expect(fresh).toMatchObject({ notes: [], attempts: [], tables: [], found: [], done: 0 });
    expect(fresh.lesson).toMatchObject({ notes: {}, highlights: [], bookmark: null, status: 'new' });
    await train('word of Zoë');
    await desk.call('attempt.start', { ...place('offer'), from: null });
    expect(JSON.stringify(await trace())).not.toContain('Ada');
    await be(ada);
    expect(await trace()).toEqual(before);
  });

  it('cannot open, continue or move what is another’s', async () => {
    await be(ada);
    const attempt = await train('word');
    await be(zoe);
    const action = { type: 'choose', scene: 'offer', choice: 'signed' };
    for (const [name, input] of [
      ['attempt.read', { attempt }],
      ['attempt.debrief', { attempt }],
      ['attempt.act', { attempt, step: 0, action, reason: null }],
      ['attempt.move', { attempt }],
      ['attempt.start', { ...place('offer'), from: { attempt, step: 0 } }],
    ] as const)
      expect([name, await desk.faultOf(name, input)]).toEqual([name, 'not-found']);
  });

  it('keep what a page of theirs still sends after somebody else has come', async () => {
    await be(zoe);
    const late = { ...place('lesson'), prompt: 'yours', text: 'typed before' };
    expect(await desk.host.call('note.write', late, 'window', ada)).toMatchObject({ ok: true });
    expect((await desk.call('lesson.read', place('lesson'))).notes).toEqual({});
    await be(ada);
    expect((await desk.call('lesson.read', place('lesson'))).notes).toEqual({ yours: 'typed before' });
  });

  it('leave without a trace of theirs, and with all of another’s', async () => {
    await be(ada);
    await train('word of Ada');
    const before = await trace();
    await be(zoe);
    await train('word of Zoë');
    await desk.call('people.remove', { learner: zoe });
    expect((await desk.call('session.read', {})).learner?.name).toBe('Ada');
    // The index takes in again what is left, a little at a time.
    await eventually(async () => expect(await trace()).toEqual(before));
    const db = new DatabaseFile(join(desk.dataFolder, 'record.db'), { readonly: true });
    for (const table of ['statements', 'standings', 'cards', 'notes', 'bookmarks', 'marks', 'highlights'])
      expect([table, db.prepare(`SELECT count(*) FROM ${table} WHERE learner = ?`).pluck().get(zoe)]).toEqual([
        table,
        0,
      ]);
    db.close();
    await desk.call('people.remove', { learner: ada });
    expect((await desk.call('session.read', {})).learner).toBeNull();
    expect(await desk.call('people.list', {})).toEqual([]);
    expect((await desk.call('backup.list', {})).backups.length).toBeGreaterThan(0);
    expect(await desk.faultOf('people.remove', { learner: ada })).toBe('not-found');
  });

  it('are not made up: a call for nobody is refused', async () => {
    const late = { ...place('lesson'), prompt: 'yours', text: 'x' };
    expect(await desk.host.call('note.write', late, 'window', 'Ada')).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(await desk.host.call('note.write', late, 'window', crypto.randomUUID())).toMatchObject({
      error: { code: 'no-learner' },
    });
  });
});
