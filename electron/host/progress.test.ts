import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import { plainText } from '../../core/markdown/text.ts';
import { eventually } from './fixtures/eventually.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

const minute = 60_000;
let nowMs = 0;
let desk: Desk;
beforeEach(async () => {
  nowMs = Date.UTC(2027, 0, 11, 9);
  desk = await setUp({ now: () => nowMs });
});
afterEach(() => desk.remove());

const choose = (scene: string, choice: string) => ({ type: 'choose' as const, scene, choice });
const ask = (channel: string) => ({ type: 'ask' as const, channel });
const pack = { pack: 'harbour' };

async function play(...actions: (ReturnType<typeof choose> | ReturnType<typeof ask>)[]): Promise<AttemptId> {
  const { attempt } = await desk.call('attempt.start', { ...place('offer'), from: null });
  for (const [step, action] of actions.entries()) {
    nowMs += minute;
    await desk.call('attempt.act', { attempt, step, action, reason: null });
  }
  return attempt;
}

const badly = () => play(choose('offer', 'call'), choose('offer', 'signed'));
const well = () => play(ask('supervisor'), choose('offer', 'article-four'), choose('article-four', 'signed-well'));

const measured = () =>
  eventually(async () => {
    if ((await desk.call('progress.measure', pack)).waiting > 0) throw new Error('Not yet.');
  });

const coordination = async () => (await desk.call('progress.read', pack)).competencies[0];

describe('progress', () => {
  it('says nothing of a competency of which nothing was shown', async () => {
    expect(await coordination()).toMatchObject({ id: 'coordination', first: null, later: null, evidence: [] });
  });

  it('measures a play against the best reachable, down to the decision that cost it, and keeps that', async () => {
    const attempt = await badly();
    expect(await desk.call('progress.read', pack)).toMatchObject({ waiting: 1, competencies: [{ first: null }] });
    await measured();
    await desk.restart();
    const read = await desk.call('progress.read', pack);
    expect(read.waiting).toBe(0);
    const [shown] = read.competencies[0]?.evidence ?? [];
    expect(shown).toMatchObject({ attempt, number: 1, kind: 'scenario', isComplete: true, ending: 'Signed' });
    expect(shown?.percent).toBeLessThan(20);
    expect(shown?.pieces.map(({ step, title }) => [step, plainText(title)])).toEqual([[1, 'Sign at once']]);
  });

  it('keeps the first attempt and later ones apart', async () => {
    await badly();
    await well();
    await measured();
    const { first, later, evidence } = (await coordination()) ?? {};
    expect(evidence).toHaveLength(2);
    expect(first?.percent).toBeLessThan(20);
    expect(later).toEqual({ percent: 100, count: 1 });
  });

  it('does not take a play that goes on from an earlier decision for a first attempt', async () => {
    const attempt = await badly();
    const { attempt: again } = await desk.call('attempt.start', { ...place('offer'), from: { attempt, step: 1 } });
    await desk.call('attempt.act', { attempt: again, step: 1, action: choose('offer', 'signed'), reason: null });
    const rows = (await desk.call('progress.read', pack)).modules[0]?.activities.find(
      ({ activity }) => activity === 'harbour/offer',
    )?.attempts;
    expect(rows?.map(({ number, isFrom }) => [number, isFrom])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('counts the time between what is on record, without long pauses', async () => {
    await badly();
    nowMs += 60 * minute;
    await play(choose('offer', 'signed'));
    expect((await desk.call('progress.read', pack)).spentMs).toBe(3 * minute);
  });

  it('shows the attempts of an activity with their endings, and what is under way', async () => {
    await badly();
    await play(choose('offer', 'call'));
    const rows = (await desk.call('progress.read', pack)).modules[0]?.activities.find(
      ({ activity }) => activity === 'harbour/offer',
    )?.attempts;
    expect(rows).toMatchObject([
      { number: 1, ending: { title: 'Signed', quality: 'poor' }, passed: false },
      { number: 2, ending: null, endedAtMs: null },
    ]);
  });
});
