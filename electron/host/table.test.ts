import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AttemptId } from '../../core/api/call.ts';
import type { Input } from '../../core/api.ts';
import { plainText } from '../../core/markdown/text.ts';
import { type Change, changed, sound } from '../../core/negotiation/rules/example.ts';
import { type Desk, place, setUp } from './fixtures/host.ts';

type Action = Input<'table.act'>['action'];

const file = 'modules/01-harbour/05-table.md';
const withTable = (text = sound) => setUp({ files: { [file]: text } });

let desk: Desk;
beforeEach(async () => {
  desk = await withTable();
});
afterEach(() => desk.remove());

const start = (from: Input<'table.start'>['from'] = null) => desk.call('table.start', { ...place('table'), from });
const act = (attempt: AttemptId, step: number, action: Action) => desk.call('table.act', { attempt, step, action });
const offer = (clause: string, exchange: string, term: string): Action => ({
  ...{ type: 'offer', terms: { clause, exchange, term } },
});
const prepare: Action = { type: 'prepare', aspiration: 80, walkAway: 50, guess: ['clause'], questions: ['why-clause'] };

async function play(...actions: Action[]) {
  let view = await start();
  for (const [step, action] of actions.entries()) view = await act(view.attempt, step, action);
  return view;
}

describe('a negotiation table', () => {
  it('is read with the mandate and the own figures, and begins with what they say', async () => {
    const view = await start();
    expect(view).toMatchObject({
      ...{
        title: 'A sound table',
        role: 'Deputy mayor',
        module: 'The harbour',
        number: 1,
        step: 0,
        round: 0,
        rounds: 6,
      },
      us: { name: 'Our city', reservation: 50, alternative: 'The schools write to each other' },
      them: { name: 'The port', principal: '' },
      days: { left: 20, start: 20, round: 1 },
      pairs: [{ worth: 5 }],
      ...{ preparation: null, over: false, ending: null },
    });
    expect(view.talk).toHaveLength(1);
    expect(view.standing).toMatchObject({ canAccept: expect.any(Boolean) });
    const options = view.issues[0]?.options.map(({ id, status, needs }) => [id, status, needs]);
    expect(options).toEqual([
      ['full', 'can-be-conceded', null],
      ['own', 'needs-consent', 'ministry'],
      ['none', 'open', null],
    ]);
  });

  it('keeps what the other side wants to itself: two that differ in nothing else read alike', async () => {
    const hidden: Change[] = [
      [
        'them: { name: The port, reservation: 45, kind: boulware, alternative: Another city }',
        'them: { name: The port, reservation: 31, kind: conceder, alternative: A secret }',
      ],
      ['weight: { us: 45, them: 50 }', 'weight: { us: 45, them: 40 }'],
      ['weight: { us: 20, them: 15 }', 'weight: { us: 20, them: 25 }'],
      ['us: 5, them: 5', 'us: 5, them: 9'],
      ['rounds: 6', 'rounds: 6\nopens: us'],
    ];
    const other = await withTable(changed(hidden));
    const same = await withTable(changed([['rounds: 6', 'rounds: 6\nopens: us']]));
    const read = async (at: Desk) => {
      const { attempt, edition, ...view } = await at.call('table.start', { ...place('table'), from: null });
      return view;
    };
    expect(await read(other)).toEqual(await read(same));
    await other.remove();
    await same.remove();
  });

  it('answers an offer in words, and proposes in its turn', async () => {
    const view = await play(offer('none', 'many', 'two'));
    expect(view).toMatchObject({ step: 1, round: 1, days: { left: 19 } });
    const last = view.talk.at(-1);
    expect(last).toMatchObject({ did: { type: 'offer', worth: 100 }, reply: { worth: expect.any(Number) } });
    expect(last?.said[0]?.by).toBe('counterpart');
    expect(JSON.stringify(view)).not.toMatch(/boulware|Another city/);
  });

  it('shows an interest once it was asked about, and an option once its consent was given', async () => {
    const asked = await play({ type: 'ask', question: 'why-clause' }, { type: 'consult', channel: 'ministry' });
    expect(asked.issues.map((issue) => issue.theirs?.matters ?? null)).toEqual(['much', null, null]);
    expect(asked.issues[0]?.options[1]).toMatchObject({ id: 'own', status: 'open' });
    expect(asked.days).toMatchObject({ left: 17 });
    expect(asked.talk.at(-1)?.did).toMatchObject({ type: 'consult', id: 'ministry' });
  });

  it('refuses what is masked, unknown or not open, says why, and records nothing of it', async () => {
    const { attempt } = await start();
    const refused: [Action, string][] = [
      [offer('own', 'many', 'two'), 'needs-consent'],
      [offer('nothing', 'many', 'two'), 'unknown'],
      [{ type: 'offer', terms: { clause: 'none' } }, 'incomplete'],
      [{ type: 'ask', question: 'why-five' }, 'not-open'],
      [{ type: 'consult', channel: 'nobody' }, 'unknown'],
      [{ type: 'propose', want: { clause: 'none' }, give: {} }, 'incomplete'],
    ];
    for (const [action, why] of refused)
      await expect(act(attempt, 0, action)).rejects.toMatchObject({
        fault: { code: 'action-refused', details: { why } },
      });
    expect(await desk.call('table.read', { attempt })).toMatchObject({ step: 0 });
  });

  it.each([
    ['with a number for an option', { type: 'offer', terms: { clause: 7 } }],
    ['with something besides', { type: 'offer', terms: { clause: 'none' }, extra: 1 }],
    [
      'of too many terms',
      { type: 'offer', terms: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`i${at}`, 'x'])) },
    ],
    [
      'with an aspiration beyond any scale',
      { type: 'prepare', aspiration: 1e9, walkAway: 0, guess: [], questions: [] },
    ],
    ['of a scenario', { type: 'choose', scene: 'a', choice: 'b' }],
  ])('refuses an action %s', async (_, action) => {
    const { attempt } = await start();
    expect(await desk.faultOf('table.act', { attempt, step: 0, action })).toBe('invalid-input');
  });

  it('is carried on after a restart exactly where it was', async () => {
    const before = await play(prepare, { type: 'ask', question: 'why-clause' }, offer('none', 'many', 'two'));
    await desk.restart();
    expect(await desk.call('table.read', { attempt: before.attempt })).toEqual(before);
  });

  it('takes an action sent twice once, and refuses one of a window that has fallen behind', async () => {
    const { attempt, step } = await play({ type: 'ask', question: 'why-clause' });
    expect(await act(attempt, 0, { type: 'ask', question: 'why-clause' })).toMatchObject({ step });
    await expect(act(attempt, 0, { type: 'accept' })).rejects.toMatchObject({ fault: { code: 'out-of-step' } });
    expect(await desk.call('attempt.list', place('table'))).toMatchObject([{ steps: 1, ending: null }]);
  });

  it('has no debrief before it has ended, and then tells everything', async () => {
    const open = await play(prepare);
    expect(await desk.faultOf('table.debrief', { attempt: open.attempt })).toBe('attempt-open');
    const over = await act(open.attempt, 1, { type: 'walk-away' });
    expect(over).toMatchObject({ over: true, ending: { quality: 'fair' } });
    const told = await desk.call('table.debrief', { attempt: open.attempt });
    expect(told).toMatchObject({ learner: 'Ada', number: 1, rounds: 6 });
    expect(told.debrief).toMatchObject({
      ...{ ending: 'left', quality: 'fair' },
      counterpart: { kind: 'boulware', reservation: 45 },
      preparation: {
        aspiration: 80,
        walkAway: 50,
        guess: ['clause'],
        truth: ['clause'],
        questions: [{ wasAsked: false }],
      },
      chart: { deals: 18 },
    });
    expect(plainText(told.debrief.title)).toBe('Left');
    expect(told.issues.map((issue) => issue.theirWeight)).toEqual([50, 15, 35]);
    expect(await desk.faultOf('table.act', { attempt: open.attempt, step: 2, action: { type: 'accept' } })).toBe(
      'attempt-over',
    );
  });

  it('counts in the course as an activity with an ending', async () => {
    await play({ type: 'walk-away' });
    const course = await desk.call('course.read', { pack: 'harbour' });
    const found = course.modules[0]?.activities.find((one) => one.activity === 'harbour/table');
    expect(found).toMatchObject({ type: 'negotiation', status: 'done', result: { type: 'ending', title: 'Left' } });
  });

  it('begins again from any round with the same counterpart and chance, and leaves the first attempt alone', async () => {
    const question: Action = { type: 'ask', question: 'why-clause' };
    const first = await play(prepare, offer('none', 'many', 'two'), question, { type: 'walk-away' });
    const again = await start({ attempt: first.attempt, step: 2 });
    expect(again).toMatchObject({ step: 2, round: 1, number: 2 });
    expect(again.talk).toEqual(first.talk.slice(0, 3));
    const same = await act(again.attempt, 2, question);
    expect(same.talk).toEqual(first.talk.slice(0, 4));
    expect(await desk.call('attempt.list', place('table'))).toMatchObject([
      { number: 2, from: { attempt: first.attempt, step: 2 } },
      { number: 1, steps: 4, ending: { title: 'Left' } },
    ]);
    await expect(start({ attempt: first.attempt, step: 4 })).rejects.toMatchObject({
      fault: { code: 'action-refused' },
    });
    await expect(start({ attempt: first.attempt, step: 9 })).rejects.toMatchObject({
      fault: { code: 'action-refused' },
    });
  });

  it('is no scenario, and a scenario is no table', async () => {
    const { attempt } = await start();
    expect(await desk.faultOf('attempt.read', { attempt })).toBe('not-found');
    const scenario = await desk.call('attempt.start', { ...place('offer'), from: null });
    expect(await desk.faultOf('table.read', { attempt: scenario.attempt })).toBe('not-found');
    expect(await desk.faultOf('table.start', { ...place('offer'), from: null })).toBe('not-found');
  });
});
