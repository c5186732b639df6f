import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import { plainText } from '../../core/markdown/text.ts';
import { eventually } from './fixtures/eventually.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await setUp();
});
afterEach(() => desk.remove());

const choose = (scene: string, choice: string) => ({ type: 'choose' as const, scene, choice });
const ask = (channel: string) => ({ type: 'ask' as const, channel });

async function play(...actions: (ReturnType<typeof choose> | ReturnType<typeof ask>)[]): Promise<AttemptId> {
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  for (const [step, action] of actions.entries())
    await desk.call('attempt.act', { attempt, step, action, reason: null });
  return attempt;
}

const compared = (attempt: AttemptId) =>
  eventually(async () => {
    const found = await desk.call('attempt.compare', { attempt });
    if (found.state !== 'ready') throw new Error('Not yet.');
    return found;
  });

describe('the best reachable result', () => {
  it('is found in another thread, with a path that leads to it', async () => {
    const poor = await play(choose('offer', 'signed'));
    expect(await desk.call('attempt.compare', { attempt: poor })).toMatchObject({ state: 'working' });
    const found = await compared(poor);
    expect(found).toMatchObject({ complete: true, asks: true, isBest: false });
    expect(found.here).toMatchObject({ passed: false, quality: 'poor' });
    expect(found.best).toMatchObject({ passed: true, quality: 'good' });
    expect(found.path.map(({ kind, label }) => `${kind}: ${plainText(label)}`)).toEqual([
      'channel: The prefecture',
      'choice: Name article 4',
      'choice: Sign without it',
    ]);
  });

  it('is known of another attempt at once, and a play may reach it', async () => {
    await compared(await play(choose('offer', 'signed')));
    const best = await play(ask('supervisor'), choose('offer', 'article-four'), choose('article-four', 'signed-well'));
    expect(await desk.call('attempt.compare', { attempt: best })).toMatchObject({ state: 'ready', isBest: true });
  });

  it('can be given up and asked for again', async () => {
    const attempt = await play(choose('offer', 'signed'));
    await desk.call('attempt.compare', { attempt });
    await desk.call('attempt.compareStop', { attempt });
    expect((await compared(attempt)).best.quality).toBe('good');
  });

  it('is not told before the play has ended', async () => {
    const open = await play(ask('supervisor'));
    expect(await desk.faultOf('attempt.compare', { attempt: open })).toBe('attempt-open');
  });
});
