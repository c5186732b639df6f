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

/**
 * The share of uniformly random plays that reach each ending, by the ending's index. What is left over was cut off, goes
 * on for ever, or was still under way when less than a billionth was.
 */
export function sharesOfPlays(found: Search, shouldStop: () => boolean): Float64Array {
  const { offsets, targets, opened, states, scenes, game } = found;
  const shares = new Float64Array(game.scenario.scenes.length);
  const waiting = new Float64Array(states.count);
  const isEnding = game.scenario.scenes.map((scene) => scene.ending !== null);
  waiting[0] = 1;
  for (let round = 0, moving = 1; round < 1000 && moving > 1e-9 && !(round > 0 && shouldStop()); round++) {
    moving = 0;
    for (let state = 0; state < states.count; state++) {
      const mass = waiting[state] as number;
      if (mass === 0) continue;
      waiting[state] = 0;
      const from = state < opened ? (offsets[state] as number) : 0;
      const to = state < opened ? (offsets[state + 1] as number) : 0;
      if (from === to) {
        const scene = scenes[state] as number;
        if (isEnding[scene]) shares[scene] = (shares[scene] as number) + mass;
        continue;
      }
      const part = mass / (to - from);
      for (let edge = from; edge < to; edge++) {
        const target = targets[edge] as number;
        waiting[target] = (waiting[target] as number) + part;
        if (target <= state) moving += part;
      }
    }
  }
  return shares;
}
