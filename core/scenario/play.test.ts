import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/text.ts';
import { parseActivity } from '../pack/activity.ts';
import { describeDebrief } from './debrief.ts';
import { describeDesk } from './desk.ts';
import { act, begin, type Game, open, openChoices, prepare, replay, type State, type Turn } from './play.ts';
import type { Action } from './scenario.ts';

function game(change: (text: string) => string = (text) => text): Game {
  const text = change(readFileSync(new URL('./fixtures/offer.md', import.meta.url), 'utf8'));
  const activity = parseActivity('offer.md', text);
  if (activity.type !== 'scenario') throw new Error(JSON.stringify(activity.findings));
  return prepare(activity.scenario, { code: 'FR' });
}

const choose = (scene: string, choice: string): Action => ({ type: 'choose', scene, choice });
const ask = (channel: string): Action => ({ type: 'ask', channel });
const words = { 'home.supervisor': 'the prefecture', 'home.council': 'the municipal council' };

function turnsOf(played: Game, ...actions: Action[]): readonly Turn[] {
  const { turns, refused } = replay(played, actions);
  expect(refused).toBeNull();
  return turns;
}

function last(played: Game, ...actions: Action[]): Turn {
  const turn = turnsOf(played, ...actions).at(-1);
  if (!turn) throw new Error('There is no turn.');
  return turn;
}

describe('playing a scenario', () => {
  it('begins in the first scene with what the front matter declares', () => {
    expect(begin(game())).toEqual({
      scene: 'offer',
      values: { trust: 50, alignment: 50, days: 6, opinion: false, clause: 'none', calls: 0 },
      asked: [],
      used: [],
      over: false,
    });
  });

  it('applies a choice and tells what was felt of it within the bounds of a meter', () => {
    const turn = last(game(), choose('offer', 'signed'));
    expect(turn.state).toMatchObject({
      scene: 'signed',
      over: true,
      values: { trust: 100, alignment: 30, clause: 'political' },
    });
    expect(turn.moved).toEqual([
      { name: 'trust', from: 50, to: 100, cause: 'decision' },
      { name: 'alignment', from: 50, to: 30, cause: 'decision' },
    ]);
  });

  it('applies what a scene heading says on entering', () => {
    const turn = last(game(), ask('supervisor'), choose('offer', 'article-four'));
    expect(turn.moved).toEqual([{ name: 'alignment', from: 50, to: 55, cause: 'arrival' }]);
  });

  it('returns from a channel to the scene, and lets it be asked once', () => {
    const played = game();
    const turn = last(played, ask('supervisor'));
    expect(turn).toMatchObject({
      entered: false,
      state: { scene: 'offer', asked: ['supervisor'], values: { days: 3, opinion: true } },
    });
    expect(act(played, turn.state, ask('supervisor'))).toEqual({ ok: false, why: 'not-open' });
  });

  it('offers a choice while its condition holds, and one marked once until it is taken', () => {
    const played = game();
    const open = (state: State) => openChoices(played, state).map((choice) => choice.id);
    expect(open(begin(played))).toEqual(['signed', 'call']);
    expect(open(last(played, ask('supervisor')).state)).toEqual(['signed', 'call', 'article-four']);
    expect(open(last(played, choose('offer', 'call')).state)).toEqual(['signed']);
  });

  it('refuses what is not open, not there, or after the end, and says which', () => {
    const played = game();
    const over = last(played, choose('offer', 'signed')).state;
    expect(act(played, begin(played), choose('offer', 'article-four'))).toEqual({ ok: false, why: 'not-open' });
    expect(act(played, begin(played), choose('article-four', 'signed-well'))).toEqual({ ok: false, why: 'not-open' });
    expect(act(played, begin(played), choose('offer', 'constructor'))).toEqual({ ok: false, why: 'unknown' });
    expect(act(played, begin(played), ask('council'))).toEqual({ ok: false, why: 'not-open' });
    expect(act(played, over, ask('supervisor'))).toEqual({ ok: false, why: 'over' });
  });

  it('moves to `out` when the clock reaches 0', () => {
    const turn = last(
      game((text) => text.replace('`days -3`', '`days -9`')),
      ask('supervisor'),
    );
    expect(turn).toMatchObject({ outOfTime: true, state: { scene: 'too-late', over: true, values: { days: 0 } } });
  });

  it('lets the last day be spent on reaching an ending', () => {
    const turn = last(
      game((text) => text.replace('`trust +60`', '`days -9`')),
      choose('offer', 'signed'),
    );
    expect(turn).toMatchObject({ outOfTime: false, state: { scene: 'signed', values: { days: 0 } } });
  });

  it('shows a paragraph when its condition holds', () => {
    const played = game();
    expect(open(played).scene).toHaveLength(1);
    const again = last(played, ask('supervisor'), choose('offer', 'call'));
    expect(again.scene).toHaveLength(2);
  });

  it('takes a condition that cannot be evaluated as one that does not hold', () => {
    const played = game((text) => text.replace('`if calls > 0`', '`if 1 / calls > 0`'));
    expect(act(played, begin(played), ask('council'))).toEqual({ ok: false, why: 'not-open' });
  });

  it('treats whole numbers as an author expects', () => {
    const played = game((text) => text.replace('`if calls > 0`', '`if trust + 10 > 50 && days / 2 == 3`'));
    expect(act(played, begin(played), ask('council')).ok).toBe(true);
  });

  it('can ask for the home country', () => {
    const played = game((text) => text.replace('`if calls > 0`', '`if home.code == "FR"`'));
    expect(act(played, begin(played), ask('council')).ok).toBe(true);
  });

  it('gives the same when it is replayed as when it was played step by step', () => {
    const played = game();
    const actions = [
      choose('offer', 'signed'),
      choose('offer', 'call'),
      choose('offer', 'article-four'),
      choose('article-four', 'signed-well'),
      ask('supervisor'),
      ask('council'),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 8 }), (tried) => {
        const done: Action[] = [];
        const stepped = [open(played)];
        for (const action of tried) {
          const acted = act(played, (stepped.at(-1) as Turn).state, action);
          if (!acted.ok) continue;
          stepped.push(acted.turn);
          done.push(action);
        }
        expect(replay(played, done)).toEqual({ turns: stepped, refused: null });
        expect(replay(game(), done).turns).toEqual(stepped);
      }),
    );
  });
});

describe('the desk', () => {
  it('shows meters with the author’s word, the clock, and what asking costs', () => {
    const desk = describeDesk(game(), [open(game())], words);
    expect(desk.meters.map((meter) => [meter.name, meter.value, meter.level])).toEqual([
      ['trust', 50, 'correct'],
      ['alignment', 50, null],
    ]);
    expect(desk.clock).toEqual({ name: 'days', label: 'Days left', left: 6, start: 6 });
    expect(desk.channels.map((channel) => [plainText(channel.title), channel.cost, channel.status])).toEqual([
      ['The prefecture', 3, 'open'],
      ['The council', 5, 'closed'],
    ]);
    expect(desk.arrival).toBeNull();
  });

  it('keeps all that was said in the dossier, with the day of each', () => {
    const played = game();
    const desk = describeDesk(played, turnsOf(played, ask('supervisor'), choose('offer', 'article-four')), words);
    expect(desk.dossier.map((entry) => [entry.kind, entry.day, plainText(entry.title)])).toEqual([
      ['scene', 0, 'The offer'],
      ['channel', 3, 'The prefecture'],
      ['choice', 3, 'Name article 4'],
      ['scene', 3, 'Article 4'],
    ]);
    expect(desk.arrival?.changes).toEqual([
      { name: 'alignment', label: 'Alignment', kind: 'meter', from: 50, to: 55, cause: 'arrival' },
    ]);
  });

  it('says that time ran out where it did', () => {
    const played = game((text) => text.replace('`days -3`', '`days -6`'));
    const desk = describeDesk(played, turnsOf(played, ask('supervisor')), words);
    expect(desk.dossier.map((entry) => entry.kind)).toEqual(['scene', 'channel', 'out-of-time', 'scene']);
    expect(desk.over).toBe(true);
  });
});

describe('the debrief', () => {
  it('tells who was asked in time, and who was not', () => {
    const played = game();
    const asked = describeDebrief(
      played,
      turnsOf(played, ask('supervisor'), choose('offer', 'article-four'), choose('article-four', 'signed-well')),
      ['To be sure', null, null],
      words,
      [],
    );
    const hasty = describeDebrief(played, turnsOf(played, choose('offer', 'signed')), [null], words, []);
    expect(asked.channels[0]).toMatchObject({
      asked: { step: 0, day: 3 },
      before: [{ scene: 'article-four', step: 2, inTime: true }],
    });
    expect(hasty.channels[0]).toMatchObject({ asked: null, before: [{ scene: 'signed', step: 1, inTime: false }] });
    expect(asked.decisions[0]?.reason).toBe('To be sure');
    expect([asked.passed, hasty.passed]).toEqual([true, false]);
  });

  it('names the endings found and keeps silent about the others', () => {
    const played = game();
    const { endings } = describeDebrief(played, turnsOf(played, choose('offer', 'signed')), [null], words, [
      'too-late',
    ]);
    expect(endings.map((ending) => [ending.id, ending.title && plainText(ending.title), ending.here])).toEqual([
      ['signed', 'Signed', true],
      ['signed-well', null, false],
      ['too-late', 'Too late', false],
    ]);
  });

  it('lists what else was open at each decision, and every meter after each', () => {
    const played = game();
    const { decisions, meters } = describeDebrief(
      played,
      turnsOf(played, choose('offer', 'signed')),
      [null],
      words,
      [],
    );
    expect(decisions[0]?.others.map(plainText)).toEqual(['Call again']);
    expect(meters[0]?.points).toEqual([
      { step: 0, day: 0, value: 50 },
      { step: 1, day: 0, value: 100 },
    ]);
  });
});
