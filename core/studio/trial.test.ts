import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity } from '../pack/activity.ts';
import { act, channelStatus, type Game, open, openChoices, prepare, replay, type State } from '../scenario/play.ts';
import { parse, sound } from '../scenario/rules/example.ts';
import type { Action } from '../scenario/scenario.ts';
import { beginning, carryOver, type TrialStart, trialOf } from './trial.ts';

const effect = fc.constantFrom(
  'trust +15',
  'trust -70',
  'days -1',
  'days -2',
  'opinion = true',
  'opinion = false',
  'calls +1',
  'clause = "x"',
);
const condition = fc.constantFrom('trust > 40', 'opinion', '!opinion && days < 6', 'calls > 0', 'clause == "none"');
const guard = fc.option(condition, { freq: 2, nil: null });
const choice = fc.record({
  to: fc.nat(5),
  when: guard,
  effects: fc.array(effect, { maxLength: 2 }),
  once: fc.boolean(),
});
const scene = fc.record({
  effects: fc.array(effect, { maxLength: 1 }),
  choices: fc.array(choice, { minLength: 1, maxLength: 3 }),
});
const code = (rules: readonly string[]) => rules.map((rule) => ` \`${rule}\``).join('');

/** Scenarios of up to five scenes, with a clock, somebody to ask and two endings. They may get stuck, or never end. */
const games = fc
  .record({
    scenes: fc.array(scene, { minLength: 1, maxLength: 5 }),
    when: guard,
    asked: fc.array(effect, { maxLength: 2 }),
  })
  .map(({ scenes, when, asked }): Game => {
    const targets = [...scenes.map((_, index) => `s${index}`), 'good', 'poor'];
    const written = scenes.map(({ effects, choices }, index) => {
      const items = choices.map(
        (one, nth) =>
          `- [Choice ${nth}](#${targets[one.to % targets.length]}) {#c${nth}}${code([
            ...(one.when === null ? [] : [`if ${one.when}`]),
            ...(one.once ? ['once'] : []),
            ...one.effects,
          ])}\n`,
      );
      return `## Scene ${index} {#s${index}}${code(effects)}\n\nText.\n\n\`if trust > 50\` More.\n\n${items.join('')}\n`;
    });
    const rules = [...(when === null ? [] : [`if ${when}`]), ...asked];
    const text = [
      '---\ntype: scenario\ntitle: Random\nclock: { name: days, label: Days, start: 9, out: poor }\n',
      'meters:\n  trust: { label: Trust, start: 50, min: 10, max: 90 }\n',
      'facts: { opinion: false, calls: 0, clause: "none" }\npass: trust > 40\n---\n\n# Story\n\n',
      ...written,
      `# Who \`channels\`\n\n## The lawyer {#lawyer}\n\n${rules.length > 0 ? `${code(rules).trim()}\n\n` : ''}Advice.\n\n`,
      '# Ends `endings`\n\n## Good {#good} `ending good`\n\nGood.\n\n## Poor {#poor} `ending poor`\n\nPoor.\n',
    ].join('');
    const activity = parseActivity('random.md', text);
    if (activity.type !== 'scenario') throw new Error(JSON.stringify(activity.findings));
    return prepare(activity.scenario, {});
  });

/** A play of a game: each number takes one of what is open. */
function walk(game: Game, first: State, picks: readonly number[]): readonly Action[] {
  const done: Action[] = [];
  let state = first;
  for (const pick of picks) {
    const can = [
      ...openChoices(game, state).map((one): Action => ({ type: 'choose', scene: state.scene, choice: one.id })),
      ...game.scenario.channels
        .filter((channel) => channelStatus(game, state, channel) === 'open')
        .map((channel): Action => ({ type: 'ask', channel: channel.id })),
    ];
    const action = can[pick % can.length];
    if (!action) break;
    const acted = act(game, state, action);
    if (!acted.ok) throw new Error('An open action was refused.');
    done.push(action);
    state = acted.turn.state;
  }
  return done;
}

const picks = fc.array(fc.nat(20), { maxLength: 12 });
const starts: fc.Arbitrary<TrialStart> = fc.record({
  scene: fc.constantFrom(null, 's0', 's2', 's4', 'good', 'gone'),
  values: fc.dictionary(
    fc.constantFrom('trust', 'days', 'opinion', 'calls', 'clause', 'gone', '__proto__', 'constructor'),
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.string()),
  ),
  asked: fc.subarray(['lawyer', 'gone']),
  used: fc.subarray(['s0>c0', 's1>c1', 'gone>c0', '']),
});
const firstOf = (game: Game, start: TrialStart): State => {
  const state = trialOf(game, start, []).turns[0]?.state;
  if (!state) throw new Error('There is no opening.');
  return state;
};

describe('a trial from the beginning', () => {
  it('is what every trainee would meet', () => {
    fc.assert(
      fc.property(games, picks, fc.boolean(), (game, numbers, isWrong) => {
        const path = [
          ...walk(game, open(game).state, numbers),
          ...(isWrong ? [{ type: 'ask', channel: 'no' } as const] : []),
        ];
        const { turns, refused, kept } = trialOf(game, beginning, path);
        expect({ turns, refused }).toEqual(replay(game, path));
        expect(kept).toEqual(path.slice(0, refused ?? path.length));
      }),
    );
  });
});

describe('a trial from elsewhere', () => {
  it('keeps every number within its bounds, whatever is set by hand', () => {
    fc.assert(
      fc.property(games, starts, (game, start) => {
        const { values, scene } = firstOf(game, start);
        for (const [name, { min, max }] of game.bounds) {
          expect(values[name]).toBeGreaterThanOrEqual(min);
          expect(values[name]).toBeLessThanOrEqual(max);
        }
        expect(game.scenes.has(scene)).toBe(true);
        expect(Object.keys(values).sort()).toEqual(Object.keys(open(game).state.values).sort());
        for (const [name, value] of Object.entries(open(game).state.values))
          expect(typeof values[name]).toBe(typeof value);
      }),
    );
  });

  it('stands where it is put, with what it is given', () => {
    const game = prepare(parse(sound), {});
    const start = { scene: 'article-four', values: { trust: 7, opinion: true }, asked: ['lawyer'] };
    expect(firstOf(game, start)).toEqual({
      scene: 'article-four',
      values: { trust: 7, alignment: 50, days: 6, opinion: true },
      asked: ['lawyer'],
      used: [],
      over: false,
    });
  });

  it('applies what a heading says to all that was not set by hand', () => {
    const text = sound.replace('{#article-four}', '{#article-four} `trust -10` `alignment +5`');
    const game = prepare(parse(text), {});
    const start = { scene: 'article-four', values: { trust: 40 }, asked: [] };
    expect(firstOf(game, start).values).toMatchObject({ trust: 40, alignment: 55 });
  });

  it('clamps a meter that is set beyond its end, and takes no half points', () => {
    const game = prepare(parse(sound), {});
    const values = { trust: 1000, alignment: -3.7, days: Number.POSITIVE_INFINITY };
    expect(firstOf(game, { ...beginning, values }).values).toMatchObject({ trust: 100, alignment: 0, days: 6 });
  });

  it('is over at once in an ending, and goes on from the same state as a play that came there', () => {
    const game = prepare(parse(sound), {});
    expect(firstOf(game, { ...beginning, scene: 'signed' }).over).toBe(true);
    fc.assert(
      fc.property(games, picks, picks, (one, before, after) => {
        const whole = walk(one, open(one).state, before);
        const state = replay(one, whole).turns.at(-1)?.state as State;
        const rest = walk(one, state, after);
        const here = { scene: state.scene, values: state.values, asked: state.asked, used: state.used };
        const { turns, refused } = trialOf(one, here, rest);
        expect(refused).toBeNull();
        expect(turns.map((turn) => turn.state)).toEqual(
          replay(one, [...whole, ...rest])
            .turns.slice(whole.length)
            .map((turn) => turn.state),
        );
      }),
    );
  });
});

describe('a trial after an edit', () => {
  it('keeps as many steps as still replay, and not one more', () => {
    fc.assert(
      fc.property(games, games, starts, picks, (before, after, start, numbers) => {
        const path = walk(before, firstOf(before, start), numbers);
        const carried = carryOver(start, path, after);
        expect(carried.actions).toEqual(path.slice(0, carried.actions.length));
        expect(carried.lost).toBe(path.length - carried.actions.length);
        const again = trialOf(after, carried.start, carried.actions);
        expect(again.refused).toBeNull();
        expect(again.start).toEqual(carried.start);
        if (carried.lost > 0)
          expect(trialOf(after, carried.start, path.slice(0, carried.actions.length + 1)).refused).not.toBeNull();
      }),
    );
  });

  it('loses nothing where nothing was changed', () => {
    fc.assert(
      fc.property(games, starts, picks, (game, start, numbers) => {
        const path = walk(game, firstOf(game, start), numbers);
        expect(carryOver(start, path, game)).toMatchObject({ actions: path, lost: 0 });
      }),
    );
  });

  it('drops names that are gone, and begins anew where its scene is', () => {
    const game = prepare(parse(sound), {});
    const start = {
      scene: 'torn-down',
      values: { trust: 60, gone: 1, opinion: 3 },
      asked: ['lawyer', 'gone'],
      used: ['a>b'],
    };
    expect(carryOver(start, [{ type: 'choose', scene: 'torn-down', choice: 'on' }], game)).toEqual({
      start: { scene: null, values: { trust: 60 }, asked: ['lawyer'], used: [] },
      actions: [],
      lost: 1,
    });
  });
});
