import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import type { ParcelId } from '../../core/api/parcel.ts';
import { writeProfile } from '../../core/profile/file.ts';
import { Line } from '../../core/profile/format.ts';
import { eventually } from './fixtures/eventually.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';
import { sha256 } from './profile/hash.ts';

let office: Desk;
let home: Desk;
let nowMs = Date.UTC(2027, 0, 11, 9);
const now = () => (nowMs += 1_000);
beforeEach(async () => {
  office = await setUp({ now });
  home = await setUp({ now, learner: false });
});
afterEach(async () => {
  await office.remove();
  await home.remove();
});

async function fileOf(desk: Desk): Promise<string> {
  const { parcel, size } = await desk.call('profile.export', {});
  let bytes = Buffer.alloc(0);
  while (bytes.length < size) {
    const { base64 } = await desk.call('parcel.read', { parcel, offset: bytes.length });
    bytes = Buffer.concat([bytes, Buffer.from(base64, 'base64')]);
  }
  return bytes.toString('utf8');
}

async function send(desk: Desk, text: string): Promise<ParcelId> {
  const bytes = Buffer.from(text, 'utf8');
  const { parcel } = await desk.call('parcel.begin', { name: 'x.envoyprofile', size: bytes.length });
  await desk.call('parcel.append', { parcel, offset: 0, base64: bytes.toString('base64') });
  return parcel;
}

const bring = async (desk: Desk, text: string) => desk.call('profile.import', { parcel: await send(desk, text) });
const choose = (scene: string, choice: string) => ({ type: 'choose' as const, scene, choice });
const act = (desk: Desk, attempt: AttemptId, step: number, action: ReturnType<typeof choose>) =>
  desk.call('attempt.act', { attempt, step, action, reason: null });
const anchor = { quote: 'reads every twinning', before: '', after: '', at: 0 };
const highlight = '7f0b2a7e-3b0c-4ad4-9a4e-2c1f9a6d8e10';

async function train(desk: Desk): Promise<AttemptId> {
  await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'The mayor.' });
  await desk.call('highlight.write', { ...place('lesson'), id: highlight, anchor, text: 'In March.' });
  await desk.call('lesson.finish', place('lesson'));
  const { attempt: quiz } = await desk.call('quiz.open', { ...place('check'), again: true });
  await desk.call('quiz.answer', { attempt: quiz, question: 'days', answer: { kind: 'number', value: 7 } });
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  await act(desk, attempt, 0, choose('offer', 'call'));
  return attempt;
}

async function trace(desk: Desk) {
  return {
    course: await desk.call('course.read', { pack: 'harbour' }),
    notes: await desk.call('notes.read', {}),
    attempts: await desk.call('attempt.list', place('offer')),
    quiz: await desk.call('attempt.list', place('check')),
    learner: (await desk.call('session.read', {})).learner,
  };
}

describe('a profile', () => {
  it('is the same on another computer, down to every note and attempt', async () => {
    const attempt = await train(office);
    const parcel = await send(home, await fileOf(office));
    expect(await home.call('profile.inspect', { parcel })).toMatchObject({
      ...{ name: 'Ada', isKnown: false, parted: 0, missing: [] },
      newNotes: 2,
    });
    await home.call('profile.import', { parcel });
    expect(await trace(home)).toEqual(await trace(office));
    expect((await home.call('attempt.read', { attempt })).step).toBe(1);
    // The index takes it in a little at a time.
    await eventually(async () => {
      expect((await home.call('search.find', { typed: 'march', pack: null, kind: 'note' })).hits).toHaveLength(1);
    });
    await home.restart({ underived: true });
    expect(await trace(home)).toEqual(await trace(office));
  });

  it('brings nothing the second time', async () => {
    await train(office);
    const file = await fileOf(office);
    await bring(home, file);
    const before = await trace(home);
    expect(await home.call('profile.inspect', { parcel: await send(home, file) })).toMatchObject({
      ...{ isKnown: true, newStatements: 0, newNotes: 0 },
    });
    await bring(home, file);
    expect(await trace(home)).toEqual(before);
  });

  it('is put together where both went on, and an attempt that went on in two ways becomes two', async () => {
    const attempt = await train(office);
    await bring(home, await fileOf(office));
    await act(office, attempt, 1, choose('offer', 'signed'));
    await home.call('attempt.act', { attempt, step: 1, action: { type: 'ask', channel: 'supervisor' }, reason: null });
    await act(home, attempt, 2, choose('offer', 'article-four'));
    await home.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'The council.' });
    await home.call('highlight.remove', { ...place('lesson'), id: highlight });
    await bring(office, await fileOf(home));
    await bring(home, await fileOf(office));
    const plays = async (desk: Desk) =>
      (await desk.call('attempt.list', place('offer'))).map(({ steps, ending }) => [steps, ending?.id ?? null]).sort();
    expect(await plays(office)).toEqual(await plays(home));
    expect(await plays(office)).toEqual([
      [2, 'signed'],
      [3, null],
    ]);
    for (const desk of [office, home]) {
      const [course] = await desk.call('notes.read', {});
      expect(course?.activities[0]?.notes.map(({ text }) => text)).toEqual(['The council.']);
      const open = (await desk.call('attempt.list', place('offer'))).find(({ endedAtMs }) => endedAtMs === null);
      expect((await desk.call('attempt.read', { attempt: open?.attempt as AttemptId })).scene.id).toBe('article-four');
    }
    const parcel = await send(office, await fileOf(home));
    expect(await office.call('profile.inspect', { parcel })).toMatchObject({ newStatements: 0, newNotes: 0 });
  });

  it('of somebody else is added beside who is here', async () => {
    await train(office);
    const other = await setUp({ now });
    await other.call('learner.update', {
      ...{ name: 'Zoë', home: 'FR', language: 'en' },
      preferences: { theme: 'system', textScale: 100, motion: 'system', retention: 90 },
    });
    await train(other);
    await bring(other, await fileOf(office)).then(
      () => expect.unreachable('Two people cannot own one highlight.'),
      (error: unknown) => expect(String(error)).toContain('profile-unsound'),
    );
    expect((await other.call('people.list', {})).map(({ name }) => name)).toEqual(['Zoë']);
    const fresh = await setUp({ now });
    await bring(fresh, await fileOf(office));
    expect((await fresh.call('people.list', {})).map(({ isHere }) => isHere).sort()).toEqual([false, true]);
    expect(await fresh.call('notes.read', {})).toEqual([]);
    await other.remove();
    await fresh.remove();
  });

  it('is refused when it was cut, changed or made up, and then nothing of it is there', async () => {
    await train(office);
    const text = await fileOf(office);
    const codeOf = async (file: string) => home.faultOf('profile.import', { parcel: await send(home, file) });
    expect(await codeOf(text.slice(0, -300))).toBe('profile-unsound');
    expect(await codeOf(text.replace('The mayor.', 'The major.'))).toBe('profile-unsound');
    expect(await codeOf(text.replace('"version":1', '"version":9'))).toBe('profile-newer');
    expect(await codeOf('{"a":1}')).toBe('profile-unsound');
    const rows = text.trim().split('\n');
    const lines = rows.slice(1, -1).map((row) => Line.parse(JSON.parse(row)));
    const madeUp = lines.map((line) =>
      line.type === 'statement' && line.event.verb === 'progressed' && 'action' in line.event
        ? { ...line, event: { ...line.event, action: choose('elsewhere', 'nothing') } }
        : line,
    );
    expect(await codeOf(writeProfile({ head: JSON.parse(rows[0] ?? ''), lines: madeUp }, sha256))).toBe(
      'profile-unsound',
    );
    expect((await home.call('session.read', {})).learner).toBeNull();
    expect(await home.call('people.list', {})).toEqual([]);
  });

  it('leaves a backup of what was there before', async () => {
    await train(office);
    const file = await fileOf(office);
    const before = (await office.call('backup.list', {})).backups.length;
    nowMs += 60_000;
    await bring(office, file);
    expect((await office.call('backup.list', {})).backups.length).toBeGreaterThan(before);
  });
});
