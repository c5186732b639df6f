import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity } from '../pack/activity.ts';
import { explore } from '../scenario/explore/explore.ts';
import { scoreOf } from '../scenario/explore/outcome.ts';
import { act, channelStatus, open, openChoices, prepare } from '../scenario/play.ts';
import type { Action } from '../scenario/scenario.ts';
import { type Measured, pictureOf } from './picture.ts';
import { lossesOf, shareOf } from './share.ts';
import { longestPauseMs, timeSpent } from './time.ts';

const text = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
const activity = parseActivity('offer.md', text);
if (activity.type !== 'scenario') throw new Error('The fixture is no scenario.');
const game = prepare(activity.scenario, { code: 'FR' });
const found = explore(game, { states: 1e6 });
const best = found.best ? scoreOf(game, found.best.result) : 0;

/** Plays to an end, choosing by some numbers. */
function play(numbers: readonly number[]): { actions: readonly Action[]; score: number } | null {
  const actions: Action[] = [];
  let { state } = open(game);
  for (const number of numbers) {
    if (state.over) break;
    const all: Action[] = [
      ...openChoices(game, state).map(({ id }): Action => ({ type: 'choose', scene: state.scene, choice: id })),
      ...game.scenario.channels
        .filter((channel) => channelStatus(game, state, channel) === 'open')
        .map(({ id }): Action => ({ type: 'ask', channel: id })),
    ];
    const action = all[number % all.length] as Action;
    const acted = act(game, state, action);
    if (!acted.ok) throw new Error('An open action was refused.');
    actions.push(action);
    state = acted.turn.state;
  }
  const scene = game.scenes.get(state.scene);
  if (!state.over || !scene?.ending) return null;
  const meters = Object.fromEntries(game.scenario.meters.map(({ name }) => [name, Number(state.values[name])]));
  const { pass } = game.scenario;
  const passed = pass === null || game.test(pass, state.values);
  return { actions, score: scoreOf(game, { passed, ending: scene.id, quality: scene.ending, meters }) };
}

describe('what a play is worth', () => {
  it('falls short of the best by just what its decisions cost', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (numbers) => {
        const played = play(numbers);
        fc.pre(played !== null);
        if (!played) return;
        const along = found.along(played.actions);
        expect(along).toHaveLength(played.actions.length + 1);
        expect([along[0], along.at(-1)]).toEqual([best, played.score]);
        const losses = lossesOf(along, true);
        expect(losses.every((loss) => loss >= 0)).toBe(true);
        const share = shareOf(played.score, best, true);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(losses.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(1 - share, 9);
      }),
    );
  });

  it('is the whole of it on a best path', () => {
    const actions = found.best?.witness() ?? [];
    expect(lossesOf(found.along(actions), true).every((loss) => loss === 0)).toBe(true);
    expect(shareOf(best, best, true)).toBe(1);
  });

  it('says nothing of a play that is not of this scenario', () => {
    expect(found.along([{ type: 'choose', scene: 'elsewhere', choice: 'x' }])).toEqual([]);
  });
});

const measured = fc.record({
  activity: fc.constantFrom('a', 'b', 'c'),
  competencies: fc.subarray(['coordination', 'negotiation']),
  number: fc.integer({ min: 1, max: 9 }),
  isWhole: fc.boolean(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const attempts = fc
  .uniqueArray(measured, { selector: ({ activity: of, number }) => `${of} ${number}`, maxLength: 20 })
  .map((all): readonly Measured[] => all);

describe('the picture of the competencies', () => {
  const levels = (all: readonly Measured[]) =>
    pictureOf(['coordination', 'negotiation'], all).map(({ first, later }) => ({ first, later }));

  it('stays between nothing and the best, and says nothing of what was never asked', () => {
    fc.assert(
      fc.property(attempts, (all) => {
        for (const { first, later, evidence } of pictureOf(['coordination', 'other'], all)) {
          for (const level of [first, later]) {
            if (level) expect(level.share).toBeGreaterThanOrEqual(0);
            if (level) expect(level.share).toBeLessThanOrEqual(1 + 1e-9);
          }
          if (evidence.length === 0) expect([first, later]).toEqual([null, null]);
        }
      }),
    );
  });

  it('does not change the first by a later attempt', () => {
    fc.assert(
      fc.property(attempts, measured, (all, one) => {
        fc.pre(all.some((other) => other.activity === one.activity && other.competencies.length === 2));
        const whole = all.map((other) => ({ ...other, competencies: ['coordination', 'negotiation'] }));
        const again = { ...one, number: 10, competencies: ['coordination', 'negotiation'] };
        expect(levels([...whole, again]).map(({ first }) => first)).toEqual(levels(whole).map(({ first }) => first));
      }),
    );
  });

  it('takes the latest attempt for the later one, and counts an activity once', () => {
    const of = (number: number, share: number) =>
      ({ activity: 'a', competencies: ['coordination'], number, isWhole: true, share }) as const;
    expect(levels([of(3, 0.5), of(1, 0.2), of(2, 0.9)])[0]).toEqual({
      first: { share: 0.2, count: 1 },
      later: { share: 0.5, count: 1 },
    });
  });
});

describe('the time spent', () => {
  it('is what lies between two things done in one activity, without long pauses and clocks set back', () => {
    const minute = 60_000;
    const at = (of: string, atMs: number) => ({ activity: of, atMs });
    const spent = timeSpent([
      ...[at('a', 0), at('a', 5 * minute), at('b', 6 * minute), at('a', 7 * minute), at('a', 9 * minute)],
      ...[at('b', 20 * minute), at('b', 20 * minute + longestPauseMs + 1), at('b', 10 * minute), at('b', 11 * minute)],
    ]);
    expect([...spent]).toEqual([
      ['a', 7 * minute],
      ['b', minute],
    ]);
  });
});
