import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InstallView, ParcelId } from '../../core/api/parcel.ts';
import { parcelChunk } from '../../core/pack/chunk.ts';
import { makeKey } from './archive/sign.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';
import { makeParcel } from './fixtures/parcels.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp({ course: false });
});
afterEach(() => desk.remove());

/** Sends a file as the window does, in pieces. */
async function send(path: string): Promise<ParcelId> {
  const bytes = readFileSync(path);
  const { parcel } = await desk.call('parcel.begin', { name: basename(path), size: bytes.length });
  for (let offset = 0; offset < bytes.length; ) {
    const base64 = bytes.subarray(offset, offset + parcelChunk).toString('base64');
    offset = (await desk.call('parcel.append', { parcel, offset, base64 })).received;
  }
  return parcel;
}

const none = { older: null, otherKey: null };

async function settled(parcel: ParcelId): Promise<InstallView> {
  for (;;) {
    const found = await desk.call('parcel.progress', { parcel });
    if (found.state !== 'working') return found;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function install(path: string, answers: { older: string | null; otherKey: string | null } = none) {
  const parcel = await send(path);
  const seen = await desk.call('parcel.inspect', { parcel });
  await desk.call('parcel.install', { parcel, ...answers });
  expect(await settled(parcel)).toEqual({ state: 'done', pack: 'harbour' });
  await desk.call('parcel.discard', { parcel });
  return seen;
}

const offer = 'modules/01-harbour/02-offer.md';
const version = async () => (await desk.call('course.read', { pack: 'harbour' })).version;

describe('a course as a file', () => {
  it('is shown before anything of it is installed', async () => {
    const key = makeKey();
    const parcel = await send(await makeParcel({ key }));
    expect(await desk.call('parcel.inspect', { parcel })).toMatchObject({
      title: 'Harbour',
      publisher: 'A school',
      languages: ['en'],
      activities: 4,
      trust: { state: 'new' },
      here: null,
    });
    expect(await desk.call('library.list', {})).toEqual([]);
  });

  it('tells what its checker found', async () => {
    const seen = await desk.call('parcel.inspect', { parcel: await send(await makeParcel()) });
    expect(seen.errors).toBeGreaterThan(0);
    expect(seen.findings.find((one) => one.severity === 'error')?.file).toContain('04-broken.md');
  });

  it('is in the library once it is installed, also after a restart, and is forgotten as a file', async () => {
    await install(await makeParcel());
    await desk.restart();
    expect(await desk.call('library.list', {})).toMatchObject([{ pack: 'harbour', title: 'Harbour' }]);
    expect(await desk.call('course.read', { pack: 'harbour' })).toMatchObject({
      origin: { type: 'file', signedBy: null },
    });
    expect(readdirSync(join(desk.dataFolder, 'library')).filter((name) => name !== 'harbour')).toEqual([]);
  });

  it('can be cancelled, and then nothing of it is there', async () => {
    const parcel = await send(await makeParcel());
    await desk.call('parcel.inspect', { parcel });
    await desk.call('parcel.install', { parcel, ...none });
    await desk.call('parcel.discard', { parcel });
    await desk.restart();
    expect(await desk.call('library.list', {})).toEqual([]);
    expect(existsSync(join(desk.dataFolder, 'library/harbour'))).toBe(false);
  });

  it('is refused where a byte was changed on the way, and says where', async () => {
    const path = await makeParcel({ key: makeKey() });
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(path, bytes);
    const parcel = await send(path);
    const asked = await desk.faultOf('parcel.inspect', { parcel });
    if (asked === null) {
      await desk.call('parcel.install', { parcel, ...none });
      await expect(settled(parcel)).rejects.toMatchObject({ fault: { code: 'parcel-unsound' } });
    } else expect(asked).toBe('parcel-unsound');
    expect(await desk.call('library.list', {})).toEqual([]);
  });

  it('is refused where it was cut short, is no archive, or is not all there yet', async () => {
    const path = await makeParcel();
    writeFileSync(path, readFileSync(path).subarray(0, 900));
    expect(await desk.faultOf('parcel.inspect', { parcel: await send(path) })).toBe('parcel-unsound');
    writeFileSync(path, 'not a course');
    expect(await desk.faultOf('parcel.inspect', { parcel: await send(path) })).toBe('parcel-unsound');
    const { parcel } = await desk.call('parcel.begin', { name: 'x', size: 10 });
    expect(await desk.faultOf('parcel.inspect', { parcel })).toBe('parcel-unsound');
  });

  it('takes its pieces in order, and none beyond its end', async () => {
    const { parcel } = await desk.call('parcel.begin', { name: 'x', size: 3 });
    expect(await desk.faultOf('parcel.append', { parcel, offset: 1, base64: 'AA==' })).toBe('out-of-step');
    expect(await desk.faultOf('parcel.append', { parcel, offset: 0, base64: 'AAAAAA==' })).toBe('out-of-step');
    expect(await desk.call('parcel.append', { parcel, offset: 0, base64: 'AAAA' })).toEqual({ received: 3 });
  });

  it('that a person opened from outside waits until it is looked at', async () => {
    const path = await makeParcel();
    const heard: string[] = [];
    desk.host.on((event) => heard.push(...event.topics));
    await desk.host.receive(path);
    expect(heard).toEqual(['parcel']);
    const [one] = await desk.call('parcel.waiting', {});
    expect(one?.name).toBe('harbour-1.0.0.coursepack');
    await desk.call('parcel.inspect', { parcel: one?.parcel as ParcelId });
    expect(await desk.call('parcel.waiting', {})).toEqual([]);
    await desk.call('parcel.discard', { parcel: one?.parcel as ParcelId });
    expect(existsSync(path)).toBe(true);
  });

  it('is saved as the same file it came in, signature and all', async () => {
    const path = await makeParcel({ key: makeKey() });
    await install(path);
    const { parcel, name, size } = await desk.call('pack.export', { pack: 'harbour' });
    const { base64 } = await desk.call('parcel.read', { parcel, offset: 0 });
    expect(name).toBe('harbour-1.0.0.coursepack');
    expect(size).toBe(statSync(path).size);
    expect(Buffer.from(base64, 'base64').equals(readFileSync(path))).toBe(true);
  });
});

describe('an edition', () => {
  it('takes over for what is not begun; what is begun goes on where it was', async () => {
    await install(await makeParcel());
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const seen = await install(
      await makeParcel({ version: '1.1.0', edits: { [offer]: (text) => text.replace('Sign at once', 'Sign today') } }),
    );
    expect(seen.here).toMatchObject({
      version: '1.0.0',
      order: 'newer',
      openAttempts: 1,
      changes: [{ title: 'The offer', change: 'wording' }],
    });
    const words = (view: { choices: readonly { label: unknown }[] }) => JSON.stringify(view.choices);
    const old = await desk.call('attempt.read', { attempt });
    expect(words(old)).toContain('Sign at once');
    expect(old.newer).toEqual({ version: '1.1.0', movable: true });
    expect(await desk.call('course.read', { pack: 'harbour' })).toMatchObject({
      version: '1.1.0',
      earlier: [{ attempt, kind: 'scenario', activity: 'harbour/offer', title: 'The offer', version: '1.0.0' }],
    });
    const moved = await desk.call('attempt.move', { attempt });
    expect(words(moved)).toContain('Sign today');
    expect(moved.newer).toBeNull();
    await desk.restart();
    expect(words(await desk.call('attempt.read', { attempt }))).toContain('Sign today');
  });

  it('whose decisions differ does not take an attempt along, and resets nothing', async () => {
    await install(await makeParcel());
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const view = await desk.call('attempt.read', { attempt });
    const choice = view.choices[0]?.id ?? '';
    const action = { type: 'choose', scene: view.scene.id, choice } as const;
    const before = await desk.call('attempt.act', { attempt, step: 0, action, reason: null });
    await install(
      await makeParcel({ version: '2.0.0', edits: { [offer]: (text) => text.replaceAll(choice, `new-${choice}`) } }),
    );
    const { newer, ...after } = await desk.call('attempt.read', { attempt });
    expect({ ...after, newer: null }).toEqual(before);
    if (newer) expect(await desk.faultOf('attempt.move', { attempt })).toBe(newer.movable ? null : 'action-refused');
  });

  it('older than the one here is refused unless it is asked for by name, and then stays', async () => {
    await install(await makeParcel({ version: '1.1.0' }));
    const parcel = await send(await makeParcel({ version: '1.0.1' }));
    expect(await desk.faultOf('parcel.install', { parcel, ...none })).toBe('parcel-older');
    expect(await desk.faultOf('parcel.install', { parcel, ...none, older: '1.0.0' })).toBe('parcel-older');
    await install(await makeParcel({ version: '1.0.1' }), { ...none, older: '1.0.1' });
    await desk.restart();
    expect(await version()).toBe('1.0.1');
  });

  it('of which a file was altered on this computer says so, shows the rest, and is mended by its file', async () => {
    const path = await makeParcel();
    await install(path);
    const [edition = ''] = readdirSync(join(desk.dataFolder, 'library/harbour'));
    appendFileSync(join(desk.dataFolder, 'library/harbour', edition, offer), '\nA line that nobody signed.\n');
    await desk.restart();
    expect(await desk.faultOf('attempt.start', { ...place('offer'), from: null })).toBe('activity-broken');
    expect(await desk.call('activity.findings', place('offer'))).toMatchObject([{ code: 'file-altered', file: offer }]);
    expect(await desk.faultOf('lesson.read', place('lesson'))).toBeNull();
    await install(path);
    expect(await desk.faultOf('attempt.start', { ...place('offer'), from: null })).toBeNull();
  });
});

describe('a course that is removed', () => {
  it('leaves its record, which is there again when it is installed again', async () => {
    const path = await makeParcel();
    await install(path);
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    await desk.call('pack.remove', { pack: 'harbour', record: 'keep' });
    expect(await desk.call('library.list', {})).toEqual([]);
    expect(await desk.faultOf('attempt.read', { attempt })).toBeNull();
    await install(path);
    expect((await desk.call('attempt.list', place('offer'))).map((one) => one.attempt)).toEqual([attempt]);
  });

  it('takes its record with it where that is wished, and its files', async () => {
    const path = await makeParcel();
    await install(path);
    await desk.call('attempt.start', { ...place('offer'), from: null });
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'The mayor.' });
    const anchor = { quote: 'reads every twinning', before: '', after: '', at: 0 };
    await desk.call('highlight.write', { ...place('lesson'), id: crypto.randomUUID(), anchor, text: '' });
    await desk.call('pack.remove', { pack: 'harbour', record: 'delete' });
    expect(await desk.call('notes.read', {})).toEqual([]);
    expect(readdirSync(join(desk.dataFolder, 'library/harbour'))).toEqual([]);
    await install(path);
    expect(await desk.call('attempt.list', place('offer'))).toEqual([]);
  });
});

describe('a publisher', () => {
  const [first, second] = [makeKey(), makeKey()];

  it('is known by its key from the first time on', async () => {
    await install(await makeParcel({ key: first }));
    const seen = await desk.call('parcel.inspect', {
      parcel: await send(await makeParcel({ version: '1.1.0', key: first })),
    });
    expect(seen.trust).toMatchObject({ state: 'known' });
  });

  it('under another key, or none, is refused unless the key is named', async () => {
    await install(await makeParcel({ key: first }));
    for (const key of [second, undefined]) {
      const parcel = await send(await makeParcel({ version: '1.1.0', ...(key && { key }) }));
      const { trust } = await desk.call('parcel.inspect', { parcel });
      expect(trust).toMatchObject({ state: 'other-key', about: 'pack' });
      expect(await desk.faultOf('parcel.install', { parcel, ...none })).toBe('parcel-other-key');
      expect(await version()).toBe('1.0.0');
    }
    const parcel = await send(await makeParcel({ version: '1.1.0', key: second }));
    const { trust } = await desk.call('parcel.inspect', { parcel });
    const otherKey = trust.state === 'other-key' ? (trust.key?.hex ?? null) : null;
    await desk.call('parcel.install', { parcel, older: null, otherKey });
    expect(await settled(parcel)).toMatchObject({ state: 'done' });
    expect(await version()).toBe('1.1.0');
  });

  it('whose name another course uses under another key is refused too', async () => {
    await install(await makeParcel({ key: first }));
    const other = {
      'pack.yml': (text: string) => text.replace('id: harbour', 'id: quay').replace('A school', 'a  SCHOOL'),
    };
    const parcel = await send(await makeParcel({ key: second, edits: other }));
    expect((await desk.call('parcel.inspect', { parcel })).trust).toMatchObject({
      state: 'other-key',
      about: 'publisher',
    });
  });

  it('may replace its key by one that the old key has signed', async () => {
    await install(await makeParcel({ key: first }));
    const next = makeKey(first);
    const seen = await install(await makeParcel({ version: '1.1.0', key: next }));
    expect(seen.trust).toMatchObject({ state: 'replaced' });
    const parcel = await send(await makeParcel({ version: '1.2.0', key: first }));
    expect((await desk.call('parcel.inspect', { parcel })).trust).toMatchObject({ state: 'other-key' });
  });
});
