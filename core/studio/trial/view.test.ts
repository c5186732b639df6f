import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../markdown/text.ts';
import { parseActivity } from '../../pack/activity.ts';
import { type Game, prepare } from '../../scenario/play.ts';
import type { Action } from '../../scenario/scenario.ts';
import { beginning, type TrialStart, trialOf } from '../trial.ts';
import { namesIn } from './names-in.ts';
import { describeTrial } from './view.ts';

const offer = readFileSync(new URL('../../scenario/fixtures/offer.md', import.meta.url), 'utf8');

function game(change: (text: string) => string = (text) => text): Game {
  const activity = parseActivity('offer.md', change(offer));
  if (activity.type !== 'scenario') throw new Error(JSON.stringify(activity.findings));
  return prepare(activity.scenario, { code: 'FR' });
}

const choose = (scene: string, choice: string): Action => ({ type: 'choose', scene, choice });
const ask = (channel: string): Action => ({ type: 'ask', channel });
const words = { 'home.supervisor': 'the prefecture', 'home.council': 'the municipal council' };
const view = (played: Game, actions: readonly Action[] = [], start: TrialStart = beginning) =>
  describeTrial(played, trialOf(played, start, actions), words);

describe('what a trial shows', () => {
  it('has the scene with its slots filled, and the briefing at the beginning alone', () => {
    const first = view(game());
    expect([plainText(first.scene.title), first.scene.body.length, first.briefing.length]).toEqual(['The offer', 1, 1]);
    expect(view(game(), [choose('offer', 'call')]).briefing).toEqual([]);
    expect(view(game(), [], { ...beginning, scene: 'offer' }).briefing).toEqual([]);
    expect(plainText(first.channels[0]?.title ?? [])).toBe('The prefecture');
  });

  it('has every choice, each closed one with its condition and what that asks for now', () => {
    const { choices } = view(game(), [choose('offer', 'call')]);
    expect(choices.map(({ id, cost, closed }) => [id, cost, closed])).toEqual([
      ['signed', 0, null],
      ['call', 1, { type: 'used' }],
      ['article-four', 0, { type: 'condition', source: 'opinion', now: [{ name: 'opinion', value: false }] }],
    ]);
  });

  it('has everybody who can be asked, with the cost and what keeps them closed', () => {
    const { channels } = view(game(), [ask('supervisor')]);
    expect(channels.map(({ id, cost, status, closed }) => [id, cost, status, closed])).toEqual([
      ['supervisor', 3, 'asked', null],
      ['council', 5, 'closed', { type: 'condition', source: 'calls > 0', now: [{ name: 'calls', value: 0 }] }],
    ]);
  });

  it('tells what the last step moved: meters, the clock and facts, whatever moved them', () => {
    const { moved } = view(game(), [ask('supervisor'), choose('offer', 'article-four')]);
    expect(moved).toEqual([{ kind: 'meter', name: 'alignment', label: 'Alignment', from: 50, to: 55 }]);
    expect(view(game(), [ask('supervisor')]).moved).toEqual([
      { kind: 'fact', name: 'opinion', label: 'opinion', from: false, to: true },
      { kind: 'clock', name: 'days', label: 'Days left', from: 6, to: 3 },
    ]);
    expect(view(game()).moved).toEqual([]);
    expect(view(game(), [], { ...beginning, scene: 'article-four' }).moved).toMatchObject([{ from: 50, to: 55 }]);
  });

  it('lists the steps with the scene of each', () => {
    const { steps } = view(game(), [ask('supervisor'), choose('offer', 'article-four')]);
    expect(steps.map(({ action, title, scene }) => [action.type, plainText(title), plainText(scene)])).toEqual([
      ['ask', 'The prefecture', 'The offer'],
      ['choose', 'Name article 4', 'The offer'],
    ]);
  });

  it('says how it ended, and whether it is passed as things stand', () => {
    expect(view(game())).toMatchObject({ over: false, pass: { source: 'alignment >= 50', holds: true } });
    const ended = view(game(), [choose('offer', 'signed')]);
    expect(ended).toMatchObject({ over: true, scene: { ending: 'poor' }, pass: { holds: false }, choices: [] });
    expect(ended.channels.map(({ status, closed }) => [status, closed])).toEqual([
      ['closed', null],
      ['closed', null],
    ]);
    expect(view(game((text) => text.replace('pass: alignment >= 50\n', ''))).pass).toBeNull();
  });

  it('says where nothing can be done, where the time is used up, and where a way could not be gone', () => {
    const stuck = game((text) => text.replace('(#signed-well) `trust -5`', '(#signed-well) `if trust > 90`'));
    const start = { scene: 'article-four', values: {}, asked: ['supervisor'] };
    expect([view(stuck, [], start).isStuck, view(game(), [], start).isStuck]).toEqual([true, false]);
    const late = game((text) => text.replace('`days -3`', '`days -6`'));
    expect(view(late, [ask('supervisor')])).toMatchObject({ outOfTime: true, over: true, isStuck: false });
    expect(view(game(), [choose('offer', 'call'), choose('offer', 'call')])).toMatchObject({ refusedStep: 2 });
  });

  it('gives the facts with what they hold', () => {
    expect(view(game(), [choose('offer', 'call')]).facts).toEqual([
      { name: 'opinion', value: false, isEarlier: false },
      { name: 'clause', value: 'none', isEarlier: false },
      { name: 'calls', value: 1, isEarlier: false },
    ]);
  });

  it('knows a start from which a trial goes on as it stands', () => {
    const played = game();
    const { here } = view(played, [ask('supervisor'), choose('offer', 'call')]);
    const again = view(played, [], { ...here, values: { ...here.values, trust: 90 } });
    expect(again.meters.map(({ value, level }) => [value, level])).toEqual([
      [90, 'warm'],
      [50, null],
    ]);
    expect(again.choices.map(({ closed }) => closed?.type ?? null)).toEqual([null, 'used', null]);
    expect(again.channels.map(({ status }) => status)).toEqual(['asked', 'open']);
    expect(again.clock?.left).toBe(2);
    const set = { ...beginning, values: { trust: 3 } };
    expect(view(played, [], set).here.values).toEqual({ trust: 3 });
  });
});

describe('the names a condition asks for', () => {
  it('are those of the play, once each, and none of a text or the home country', () => {
    const values = { trust: 1, days: 2, code: 'x', clause: 'none' };
    expect(namesIn('trust > 1 && days < trust', values)).toEqual(['trust', 'days']);
    expect(namesIn('clause == "days \\" trust" || home.code == \'IT\'', values)).toEqual(['clause']);
    expect(namesIn('constructor == 1', values)).toEqual([]);
  });
});
