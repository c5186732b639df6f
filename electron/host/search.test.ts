import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchHit } from '../../core/api/search.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp();
});
afterEach(() => desk.remove());

/** What is found once everything is indexed. */
async function find(typed: string, kind: SearchHit['kind'] | null = null): Promise<readonly SearchHit[]> {
  for (;;) {
    const { hits, waiting } = await desk.call('search.find', { typed, pack: null, kind });
    if (waiting === 0) return hits;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const kindsOf = (hits: readonly SearchHit[]) => hits.map(({ kind }) => kind);

describe('the search', () => {
  it('finds lessons by their sections, with the words around the match', async () => {
    const [hit] = await find('twinn', 'lesson');
    expect(hit).toMatchObject({ kind: 'lesson', activity: 'harbour/lesson', course: 'Harbour' });
    expect(hit?.snippet.some(({ text, isMatch }) => isMatch && /^twinning$/i.test(text))).toBe(true);
  });

  it('finds terms and countries, whatever case and marks they are typed with', async () => {
    expect(kindsOf(await find('TWINN', 'term'))).toEqual(['term']);
    expect((await find('fránce', 'country'))[0]).toMatchObject({ anchor: 'FR' });
  });

  it('gives each place its own title and words', async () => {
    const hits = await find('harbour law who', null);
    const all = [...hits, ...(await find('signs')), ...(await find('a'))];
    expect(all.length).toBeGreaterThan(2);
    for (const { title, kind, anchor } of all)
      if (kind === 'country') expect(title).toBe({ FR: 'France', PL: 'Poland' }[anchor]);
    expect(new Set(all.map(({ kind, anchor }) => `${kind} ${anchor}`)).size).toBeGreaterThan(1);
  });

  it('finds a scene only once the trainee has come to it', async () => {
    expect(await find('delegation waits', 'scene')).toEqual([]);
    const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
    expect(await find('delegation waits', 'scene')).toMatchObject([
      { activity: 'harbour/offer', anchor: 'offer', attempt },
    ]);
    expect(await find('it is signed', 'scene')).toEqual([]);
    const action = { type: 'choose', scene: 'offer', choice: 'signed' } as const;
    await desk.call('attempt.act', { attempt, step: 0, action, reason: null });
    expect(kindsOf(await find('it is signed', 'scene'))).toEqual(['scene']);
  });

  it('finds a note as it now stands, and nothing of what was struck out', async () => {
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'Ask Zoë about the quay.' });
    expect(await find('zoe', 'note')).toMatchObject([{ activity: 'harbour/lesson', anchor: 'yours' }]);
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'Ask nobody.' });
    expect(await find('zoe', 'note')).toEqual([]);
  });

  it('is there again after a restart, and where its file was damaged or thrown away', async () => {
    await desk.call('attempt.start', { ...place('offer'), from: null });
    await desk.call('note.write', { ...place('lesson'), prompt: 'yours', text: 'Ask Zoë.' });
    await desk.restart();
    expect(kindsOf(await find('zoe'))).toEqual(['note']);
    await desk.host.close();
    writeFileSync(join(desk.dataFolder, 'search.db'), 'this is no index');
    await desk.restart();
    expect(kindsOf(await find('zoe'))).toEqual(['note']);
    expect(kindsOf(await find('delegation waits'))).toEqual(['scene']);
  });

  it('takes anything that is typed', async () => {
    for (const typed of ['"', '*', 'a" OR b', 'NEAR(a b)', 'title:x', '-', '\u0000', '😀'])
      expect(await desk.faultOf('search.find', { typed, pack: null, kind: null })).toBeNull();
  });
});
