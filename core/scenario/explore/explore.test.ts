import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseActivity } from '../../pack/activity.ts';
import { act, channelStatus, type Game, open, openChoices, prepare, replay, type State } from '../play.ts';
import type { Action } from '../scenario.ts';
import { explore } from './explore.ts';

const offer = readFileSync(new URL('../fixtures/offer.md', import.meta.url), 'utf8');

function game(text = offer): Game {
  const activity = parseActivity('offer.md', text);
  if (activity.type !== 'scenario') throw new Error(JSON.stringify(activity.findings));
  return prepare(activity.scenario, { code: 'FR' });
}

function actionsIn(played: Game, state: State): readonly Action[] {
  if (state.over) return [];
  const choices = openChoices(played, state).map(
    (choice): Action => ({ type: 'choose', scene: state.scene, choice: choice.id }),
  );
  const channels = played.scenario.channels.filter((channel) => channelStatus(played, state, channel) === 'open');
  return [...choices, ...channels.map((channel): Action => ({ type: 'ask', channel: channel.id }))];
}

/** The same search, written as plainly as can be, over `play.ts`. */
function naive(played: Game) {
  const key = ({ scene, values, asked, used }: State) =>
    JSON.stringify([scene, values, [...asked].sort(), [...used].sort()]);
  const first = open(played).state;
  const seen = new Map([[key(first), first]]);
  for (const state of seen.values()) {
    for (const action of actionsIn(played, state)) {
      const acted = act(played, state, action);
      if (!acted.ok) throw new Error('An open action was refused.');
      if (!seen.has(key(acted.turn.state))) seen.set(key(acted.turn.state), acted.turn.state);
    }
  }
  return [...seen.values()];
}

const end = (played: Game, actions: readonly Action[]): State => {
  const { turns, refused } = replay(played, actions);
  expect(refused).toBeNull();
  return (turns.at(-1) as (typeof turns)[number]).state;
};

describe('exploring a scenario', () => {
  it('finds exactly the states that playing finds', () => {
    const played = game();
    expect(explore(played, { states: 1e6 })).toMatchObject({
      complete: true,
      states: naive(played).length,
      covered: 1,
    });
  });

  it('shows every verdict with a path that replays', () => {
    const played = game();
    const found = explore(played, { states: 1e6 });
    for (const [id, witness] of found.scenes) expect(end(played, witness()).scene).toBe(id);
    for (const [id, { witness }] of found.endings)
      expect(end(played, witness())).toMatchObject({ scene: id, over: true });
    for (const witness of [...found.choices.values(), ...found.channels.values()]) end(played, witness());
    for (const [key, witness] of found.choices)
      expect(witness().at(-1)).toMatchObject({ scene: key.split('>')[0], choice: key.split('>')[1] });
    const pass = played.scenario.pass;
    expect(played.test(pass, end(played, found.passed?.() ?? []).values)).toBe(true);
    expect(played.test(pass, end(played, found.missed?.() ?? []).values)).toBe(false);
    expect(end(played, found.best?.witness() ?? []).scene).toBe(found.best?.result.ending);
  });

  it('knows the best result, and that it cannot be had alone', () => {
    const found = explore(game(), { states: 1e6 });
    expect(found.best?.result).toMatchObject({ passed: true, quality: 'good', ending: 'signed-well' });
    expect(found.alone?.result).toMatchObject({ passed: false, ending: 'signed' });
    expect(found.coordinationPays).toBe(true);
  });

  it('tells a scenario that needs no coordination', () => {
    expect(
      explore(game(offer.replace('`if opinion`\n', '').replace('(#article-four) `if opinion`', '(#article-four)')), {
        states: 1e6,
      }).coordinationPays,
    ).toBe(false);
  });

  it('gives the shares of random plays, which are those of a great many plays', () => {
    const played = game();
    const { endings } = explore(played, { states: 1e6 });
    expect([...endings.values()].reduce((sum, one) => sum + one.plays, 0)).toBeCloseTo(1, 6);
    let seed = 1;
    const random = (limit: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * limit);
    };
    const counts = new Map<string, number>();
    for (let play = 0; play < 4000; play++) {
      let state = open(played).state;
      while (!state.over) {
        const actions = actionsIn(played, state);
        const acted = act(played, state, actions[random(actions.length)] as Action);
        if (acted.ok) state = acted.turn.state;
      }
      counts.set(state.scene, (counts.get(state.scene) ?? 0) + 1);
    }
    for (const [id, { plays }] of endings) expect((counts.get(id) ?? 0) / 4000).toBeCloseTo(plays, 1);
  });

  it('tells how many plays come to a scene, however often one of them comes back to it', () => {
    // One play in two goes to article 4 at first, and each goes back from there half of the times.
    const text = offer
      .replace(/# Who you can ask[\s\S]*(?=# How it ends)/, '')
      .replace(/- \[Call again.*\n/, '')
      .replace('(#article-four) `if opinion`', '(#article-four)')
      .replace('(#signed-well) `trust -5`', '(#signed-well)\n- [Back](#offer)');
    const visits = explore(game(text), { states: 1e6 }).visits();
    expect(visits.get('offer')).toBe(1);
    expect(visits.get('article-four')).toBeCloseTo(1 / 2, 1);
    // Nobody comes back from an ending: its share is exact.
    expect(visits.get('signed')).toBeCloseTo(2 / 3, 6);
    expect(visits.get('signed-well')).toBeCloseTo(1 / 3, 6);
    expect(visits.get('too-late')).toBe(0);
  });

  it('finds where a play gets stuck, and where it never ends', () => {
    const stuck = explore(
      game(
        offer.replace(
          '- [Sign without it](#signed-well) `trust -5`',
          '- [Sign without it](#signed-well) `if trust > 90`',
        ),
      ),
      { states: 1e6 },
    );
    expect([...stuck.deadEnds.keys()]).toEqual(['article-four']);
    const trapped = explore(game(offer.replace('(#signed-well)', '(#article-four)')), { states: 1e6 });
    expect([...trapped.traps.keys()]).toContain('article-four');
  });

  it('names a choice that leaves nothing to weigh, and none that has its price', () => {
    const two = '- [Sign it](#signed)\n- [Sign without it](#signed-well)';
    const priced = offer.replace('- [Sign without it](#signed-well)', two);
    const free = priced.replace('(#signed-well) `trust -5`', '(#signed-well)');
    const dominant = (text: string) => explore(game(text), { states: 1e6 }).dominant;
    expect([...dominant(free).keys()]).toEqual(['article-four>signed-well']);
    expect(dominant(free).get('article-four>signed-well')?.().at(-1)).toMatchObject({ choice: 'signed-well' });
    expect([...dominant(priced).keys()]).toEqual([]);
  });

  it('knows of each condition where it held and where it did not, at the moment it was asked', () => {
    const text = offer
      .replace('`if opinion` {{home', '`if days == 6` {{home')
      .replace('The cameras flash.', '`if alignment < 50` The cameras flash.')
      .replace('Nothing forbids it.', '`if days < 6` Nothing forbids it.');
    const played = game(text);
    const conditions = [...explore(played, { states: 1e6 }).conditions].map(([condition, { held, failed }]) => [
      condition.source,
      held !== null,
      failed !== null,
    ]);
    expect(conditions).toEqual(
      expect.arrayContaining([
        // The scene is entered again by calling, which costs a day.
        ['days == 6', true, true],
        // Said after the effects of the choice, which lower it; after the days the answer takes.
        ['alignment < 50', true, false],
        ['days < 6', true, false],
        ['opinion', true, true],
        ['calls > 0', true, true],
      ]),
    );
  });

  it('says how much it covered when its budget ends, and claims nothing it would need the rest for', () => {
    const found = explore(game(), { states: 5 });
    expect(found.complete).toBe(false);
    expect(found.covered).toBeLessThan(1);
    expect([found.traps.size, found.dominant.size]).toEqual([0, 0]);
    expect(explore(game(), { states: 1e6, shouldStop: () => true })).toMatchObject({ complete: false, states: 1 });
  });

  it('agrees with play in every state, whatever the conditions', () => {
    const condition = fc.constantFrom(
      'trust > 40',
      'trust + calls >= 50 && !opinion',
      'clause == "none" || days < 3',
      'home.code == "FR"',
      'home.code != "FR"',
      'days / 2 == 3',
      'trust * 2 > 90',
      'opinion == (calls > 0)',
      '-calls < 0',
      'calls - days <= -5',
      'clause in ["none", "x"]',
      'true',
      'false',
    );
    const effect = fc.constantFrom(
      'trust +30',
      'trust -70',
      'days -1',
      'days -2',
      'days +1',
      'opinion = true',
      'opinion = false',
      'clause = "x"',
      'clause = "political"',
      'calls +1',
      'calls = 2',
      'calls -3',
    );
    fc.assert(
      fc.property(condition, condition, condition, effect, effect, effect, (a, b, c, x, y, z) => {
        const text = offer
          .replace('`if opinion`\n', '')
          .replace('(#article-four) `if opinion`', `(#article-four) \`if ${a}\` \`${x}\``)
          .replace('{#article-four} `alignment +5`', `{#article-four} \`${y}\``)
          .replace('`if calls > 0` `days -5`', `\`if ${b}\` \`${z}\``)
          .replace(
            '- [Sign without it](#signed-well) `trust -5`',
            `- [Back](#offer) \`once\`\n- [On](#signed-well) \`if ${c}\` \`days -1\`\n- [Out](#signed)`,
          );
        const played = game(text);
        const states = naive(played);
        const found = explore(played, { states: 1e6 });
        expect(found.states).toBe(states.length);
        expect([...found.scenes.keys()].sort()).toEqual([...new Set(states.map((state) => state.scene))].sort());
      }),
      { numRuns: 150 },
    );
  });
});
