import type { Search } from './search.ts';

/**
 * For every state the best of some values at the endings that can be reached from it, or -1 where no ending can. Changes
 * `values` in place; false where it was stopped before it was done.
 */
export function spreadBack(found: Search, values: Int32Array, shouldStop: () => boolean): boolean {
  const { offsets, targets, opened } = found;
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (let state = opened - 1; state >= 0; state--) {
      const from = offsets[state] as number;
      const to = offsets[state + 1] as number;
      let value = values[state] as number;
      for (let edge = from; edge < to; edge++) {
        const reached = values[targets[edge] as number] as number;
        if (reached > value) value = reached;
      }
      if (value !== values[state]) {
        values[state] = value;
        isMoving = true;
      }
    }
    if (isMoving && shouldStop()) return false;
  }
  return true;
}

/** What becomes of uniformly random plays, by the index of scenes. */
export interface Plays {
  /** The share of plays that end there. What is left over was cut off, goes on for ever, or was still under way when less than a billionth was. */
  readonly endings: Float64Array;
  /** How often a play comes there from another scene, on the average; the first scene is come to once by beginning. */
  readonly arrivals: Float64Array;
}

/** Follows uniformly random plays: whoever makes them takes each open choice and channel alike. */
export function followPlays(found: Search, shouldStop: () => boolean): Plays {
  const { offsets, targets, opened, states, scenes, game } = found;
  const endings = new Float64Array(game.scenario.scenes.length);
  const arrivals = new Float64Array(game.scenario.scenes.length);
  const waiting = new Float64Array(states.count);
  const isEnding = game.scenario.scenes.map((scene) => scene.ending !== null);
  waiting[0] = 1;
  if (states.count > 0) arrivals[scenes[0] as number] = 1;
  for (let round = 0, moving = 1; round < 1000 && moving > 1e-9 && !(round > 0 && shouldStop()); round++) {
    moving = 0;
    for (let state = 0; state < states.count; state++) {
      const mass = waiting[state] as number;
      if (mass === 0) continue;
      waiting[state] = 0;
      const from = state < opened ? (offsets[state] as number) : 0;
      const to = state < opened ? (offsets[state + 1] as number) : 0;
      const scene = scenes[state] as number;
      if (from === to) {
        if (isEnding[scene]) endings[scene] = (endings[scene] as number) + mass;
        continue;
      }
      const part = mass / (to - from);
      for (let edge = from; edge < to; edge++) {
        const target = targets[edge] as number;
        waiting[target] = (waiting[target] as number) + part;
        if (target <= state) moving += part;
        const there = scenes[target] as number;
        if (there !== scene) arrivals[there] = (arrivals[there] as number) + part;
      }
    }
  }
  return { endings, arrivals };
}
