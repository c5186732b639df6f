import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, place, setUp } from './fixtures/host.ts';

let nowMs = 0;
let desk: Desk;
beforeEach(async () => {
  nowMs = Date.UTC(2027, 0, 11, 9);
  desk = await setUp({ now: () => nowMs });
});
afterEach(() => desk.remove());

/** Makes a copy a little later, so that it has a name of its own. */
async function copy(): Promise<string> {
  nowMs += 60_000;
  const { backups } = await desk.call('backup.make', {});
  return backups[0]?.name ?? '';
}

const attempts = async () => (await desk.call('attempt.list', place('offer'))).map(({ attempt }) => attempt);

describe('the copies of the record', () => {
  it('are listed, the newest first, with where they lie', async () => {
    const names = [await copy(), await copy()].reverse();
    const { folder, backups } = await desk.call('backup.list', {});
    expect(folder).toBe(desk.dataFolder);
    expect(backups.map(({ name }) => name).slice(0, 2)).toEqual(names);
  });

  it('can be gone back to, and from there forward again: nothing is lost', async () => {
    const { attempt: first } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const earlier = await copy();
    const { attempt: second } = await desk.call('attempt.start', { ...place('offer'), from: null });
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'Ask Zoë.' });
    nowMs += 60_000;
    const { backups } = await desk.call('backup.restore', { name: earlier });
    expect(await attempts()).toEqual([first]);
    expect((await desk.call('library.list', {}))[0]).toMatchObject({ begun: 1 });
    await desk.call('backup.restore', { name: backups[0]?.name ?? '' });
    expect((await attempts()).sort()).toEqual([first, second].sort());
    await desk.restart();
    expect(await attempts()).toHaveLength(2);
    expect((await desk.call('lesson.read', place('lesson'))).notes).toEqual({ yours: 'Ask Zoë.' });
  });

  it('that are damaged, or are not there, change nothing', async () => {
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    const name = await copy();
    writeFileSync(join(desk.dataFolder, 'backups', name), 'no database');
    expect(await desk.faultOf('backup.restore', { name })).toBe('not-found');
    expect(await desk.faultOf('backup.restore', { name: '../record.db' })).toBe('not-found');
    expect(await attempts()).toEqual([attempt]);
  });

  it('are kept before a restoration, whatever they were', async () => {
    const name = await copy();
    const count = () => readdirSync(join(desk.dataFolder, 'backups')).filter((file) => file.endsWith('.db')).length;
    const before = count();
    nowMs += 60_000;
    await desk.call('backup.restore', { name });
    expect(count()).toBe(before + 1);
  });
});
