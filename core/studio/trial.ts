import { farthest } from '../scenario/expression.ts';
import { type Game, openAt, replay, startValues, type Turn } from '../scenario/play.ts';
import type { Action, Value } from '../scenario/scenario.ts';

/** Where a trial of a scenario begins, and what is so there. */
export interface TrialStart {
  /** Id of a scene; null for the scene in which every play begins. */
  readonly scene: string | null;
  /**
   * Set by hand, over what the scenario starts with. It is what holds in the scene: what the scene's heading would do to
   * these names is taken as done.
   */
  readonly values: Readonly<Record<string, Value>>;
  /** Ids of the channels that count as asked. */
  readonly asked: readonly string[];
  /** Choices marked `once` that count as taken: `scene>choice`. */
  readonly used?: readonly string[];
}

/** The start of every trainee. */
export const beginning: TrialStart = { scene: null, values: {}, asked: [] };

export interface Trial {
  /** The start as the scenario takes it, see {@link fitting}. */
  readonly start: TrialStart;
  /** The opening, and one turn for each action that could be done. */
  readonly turns: readonly Turn[];
  /** Index of the first action that could not be done, or null. */
  readonly refused: number | null;
  /** The actions that could be done. */
  readonly kept: readonly Action[];
}

/** Plays on from a start. From the beginning it is what {@link replay} gives. */
export function trialOf(game: Game, start: TrialStart, actions: readonly Action[]): Trial {
  const fit = fitting(game, start);
  const { turns, refused } = replay(game, actions, openingOf(game, fit));
  return { start: fit, turns, refused, kept: refused === null ? actions : actions.slice(0, refused) };
}

/** What every name holds on arriving where a trial begins. `start` is one that fits. */
export const valuesAt = (game: Game, { values }: TrialStart): Readonly<Record<string, Value>> => ({
  ...startValues(game.scenario),
  ...values,
});

function openingOf(game: Game, start: TrialStart): Turn {
  const id = start.scene ?? game.scenario.start;
  const scene = game.scenes.get(id);
  const effects = scene?.effects.filter(({ name }) => !Object.hasOwn(start.values, name));
  const entered = scene && effects ? { ...game, scenes: new Map(game.scenes).set(id, { ...scene, effects }) } : game;
  const { asked, used = [] } = start;
  return openAt(entered, { scene: id, values: valuesAt(game, start), asked, used, over: false });
}

/**
 * A start as a scenario takes it: without names, channels and choices it does not have and values of another kind,
 * numbers whole and within their bounds, and at the beginning where its scene is gone.
 */
export function fitting(game: Game, start: TrialStart): TrialStart {
  const known = startValues(game.scenario);
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(start.values)) {
    if (!Object.hasOwn(known, name) || typeof known[name] !== typeof value || Number.isNaN(value)) continue;
    values[name] = typeof value === 'number' ? within(game, name, value) : value;
  }
  const once = new Set(
    game.scenario.scenes.flatMap((scene) =>
      scene.choices.filter((choice) => choice.once).map((choice) => `${scene.id}>${choice.id}`),
    ),
  );
  return {
    scene: start.scene !== null && game.scenes.has(start.scene) ? start.scene : null,
    values,
    asked: [...new Set(start.asked)].filter((id) => game.channels.has(id)),
    used: [...new Set(start.used)].filter((id) => once.has(id)),
  };
}

function within(game: Game, name: string, value: number): number {
  const { min, max } = game.bounds.get(name) ?? { min: -farthest, max: farthest - 1 };
  // Adding 0 makes a plain 0 of -0, which is another value to whoever compares states.
  return Math.min(max, Math.max(min, Math.trunc(value))) + 0;
}

export interface CarriedOver {
  readonly start: TrialStart;
  readonly actions: readonly Action[];
  /** How many steps could not be kept. */
  readonly lost: number;
}

/** A trial taken over into the scenario as it has been edited: what of its start fits, and as many steps as replay. */
export function carryOver(start: TrialStart, actions: readonly Action[], game: Game): CarriedOver {
  const trial = trialOf(game, start, actions);
  return { start: trial.start, actions: trial.kept, lost: actions.length - trial.kept.length };
}
