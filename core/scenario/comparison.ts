import type { ComparisonView } from '../api/attempt.ts';
import { fillInlines, type Words } from '../markdown/fill.ts';
import { decisionTitle, levelOf } from './desk.ts';
import { type Result, scoreOf } from './explore/outcome.ts';
import type { Reach } from './explore/reach.ts';
import { type Game, replay, type Turn } from './play.ts';

type Compared = Extract<ComparisonView, { state: 'ready' }>;

/** How near a finished play came to the best reachable result, and one path that reaches it. */
export function describeComparison(game: Game, turns: readonly Turn[], reach: Reach, words: Words): Compared {
  const here = resultOf(game, turns);
  const { complete, states, best } = reach;
  return {
    state: 'ready',
    complete,
    states,
    asks: game.scenario.pass !== null,
    isBest: best === null || scoreOf(game, here) >= scoreOf(game, best.result),
    here: outcome(game, here, words),
    best: outcome(game, best?.result ?? here, words),
    path: best === null ? [] : steps(game, replay(game, best.path).turns, words),
  };
}

/** What a play came to. Throws where it has not reached an ending. */
export function resultOf(game: Game, turns: readonly Turn[]): Result {
  const state = turns.at(-1)?.state;
  const scene = state && game.scenes.get(state.scene);
  if (!state || !scene?.ending) throw new RangeError('A comparison needs a play that has reached an ending.');
  const { meters, pass } = game.scenario;
  const values = meters.map(({ name }) => [name, Number(state.values[name])]);
  return {
    passed: pass === null || game.test(pass, state.values),
    ending: scene.id,
    quality: scene.ending,
    meters: Object.fromEntries(values),
  };
}

function outcome(game: Game, result: Result, words: Words): Compared['here'] {
  const { passed, ending, quality } = result;
  return {
    ...{ passed, quality },
    ending: [...fillInlines(game.scenes.get(ending)?.title ?? [], words)],
    meters: game.scenario.meters.map(({ name, label, min, max, levels }) => {
      const value = result.meters[name] ?? min;
      return { name, label, min, max, value, level: levelOf(levels, value) };
    }),
  };
}

function steps(game: Game, turns: readonly Turn[], words: Words): Compared['path'] {
  return turns.slice(1).map((turn) => ({
    kind: turn.action?.type === 'ask' ? 'channel' : 'choice',
    scene: [...fillInlines(game.scenes.get(turn.from)?.title ?? [], words)],
    label: [...fillInlines(decisionTitle(game, turn), words)],
  }));
}
