import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import type { Input } from '../../core/api.ts';
import { testText } from '../../core/judgement/example.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

const day = 86_400_000;
let today = 1_800_000_000_000;
let desk: Desk;
beforeEach(async () => {
  today = 1_800_000_000_000;
  desk = await setUp({
    now: () => today,
    files: { 'modules/01-harbour/00-before.md': testText, 'modules/01-harbour/09-after.md': testText },
  });
});
afterEach(() => desk.remove());

const [before, after] = [place('before'), place('after')];
const judged = (reading: 'hostile' | 'genuine'): Input<'judgement.judge'>['judged'] => ({
  ...{ kind: 'judgement', ratings: [2, -1, 0, -2], confidence: 80 },
  reading,
});

async function take(where: typeof before, reading: (id: string) => 'hostile' | 'genuine' = byName): Promise<void> {
  const { attempt, situations } = await desk.call('judgement.begin', where);
  for (const { id } of situations)
    await desk.call('judgement.judge', {
      attempt: attempt as AttemptId,
      situation: id,
      judged: judged(reading(id)),
    });
}
const byName = (id: string) => (id.startsWith('h') ? 'hostile' : 'genuine');
const beginOf = async (where: typeof before) => (await desk.call('judgement.read', where)).begin;
const waiting = async () => (await desk.call('library.list', {}))[0]?.waiting ?? null;

describe('a judgement test', () => {
  it('keeps its situations until it is begun, and its key until it is finished', async () => {
    expect(await desk.call('judgement.read', before)).toMatchObject({
      attempt: null,
      situations: [],
      begin: 'opening',
    });
    const { attempt, situations } = await desk.call('judgement.begin', before);
    expect(JSON.stringify(situations)).not.toContain('Because it is so');
    expect(situations.every(({ key }) => key === null)).toBe(true);
    const next = await desk.call('judgement.judge', {
      attempt: attempt as AttemptId,
      situation: 'h1',
      judged: judged('hostile'),
    });
    expect(next.situations.map(({ key, judged: made }) => [key, made?.reading ?? null])).toEqual([
      [null, 'hostile'],
      ...Array.from({ length: 5 }, () => [null, null]),
    ]);
    await desk.restart();
    expect((await desk.call('judgement.begin', before)).situations[0]?.judged?.reading).toBe('hostile');
    const given = { pack: 'harbour', pseudonym: 'lemon-boat', reasons: true, from: 0 };
    const { items } = await desk.call('result.preview', given);
    expect(items.map((item) => item.judged)).toEqual([
      null,
      { ratings: [2, -1, 0, -2], reading: 'hostile', confidence: 80 },
    ]);
  });

  it('says how well the kinds were told apart, and how one leans', async () => {
    await take(before, () => 'hostile');
    const { occasions, isOver, situations, comesBack } = await desk.call('judgement.read', before);
    expect(occasions[0]?.measure).toMatchObject({
      apart: 'hardly',
      leaning: 'wolf',
      sure: 'over',
      hits: 3,
      falseAlarms: 3,
    });
    expect([isOver, comesBack]).toEqual([true, true]);
    expect(situations[0]?.key).toMatchObject({ kind: 'hostile', ratings: [2, -1, 0, -2] });
  });

  it('comes back a week and six weeks after the closing test, and not before', async () => {
    await take(before);
    expect(await beginOf(before)).toBeNull();
    expect(await desk.faultOf('judgement.begin', before)).toBe('judgement-early');
    await take(after);
    today += 7 * day - 1;
    expect([await beginOf(before), await waiting()]).toEqual([null, null]);
    today += 1;
    expect([await beginOf(before), await beginOf(after)]).toEqual(['week', null]);
    expect(await waiting()).toMatchObject({ occasion: 'week', activity: before.activity });
    await take(before);
    expect(await waiting()).toBeNull();
    today += 35 * day;
    expect(await waiting()).toMatchObject({ occasion: 'six-weeks', activity: after.activity });
    await take(after);
    expect(await waiting()).toBeNull();
    expect(await desk.faultOf('judgement.begin', after)).toBe('judgement-early');
    const { occasions, comesBack } = await desk.call('judgement.read', after);
    expect(occasions.map(({ measure }) => measure?.apart)).toEqual(Array.from({ length: 4 }, () => 'very-well'));
    expect(comesBack).toBe(false);
  });

  it('makes no cards for review, and stands in a result file', async () => {
    await take(before);
    expect(await desk.call('review.due', {})).toMatchObject({ due: 0 });
    const { file } = await desk.call('result.make', { pack: 'harbour', pseudonym: null, reasons: true });
    expect(file).toBeTruthy();
  });

  it('takes what fits its form and nothing else', async () => {
    const { attempt } = await desk.call('judgement.begin', before);
    const refuse = (change: object, situation = 'h1') =>
      desk.faultOf('judgement.judge', { attempt, situation, judged: { ...judged('hostile'), ...change } });
    expect(await refuse({ ratings: [2, 2, 2] })).toBe('invalid-input');
    expect(await refuse({ ratings: [2, 2, 2, 3] })).toBe('invalid-input');
    expect(await refuse({ confidence: 55 })).toBe('invalid-input');
    expect(await refuse({ reading: 'odd' })).toBe('invalid-input');
    expect(await refuse({}, 'else')).toBe('not-found');
  });

  it('judges a situation once an attempt', async () => {
    const { attempt } = await desk.call('judgement.begin', before);
    const judge = (reading: 'hostile' | 'genuine') =>
      desk.call('judgement.judge', { attempt: attempt as AttemptId, situation: 'h1', judged: judged(reading) });
    await judge('hostile');
    expect((await judge('genuine')).situations[0]?.judged?.reading).toBe('hostile');
  });
});
