import { numbers } from '../../random.ts';
import type { Search } from './search.ts';

/** Enough for a whole percent: a share is off by half of one or less two times in three, hardly ever by two. */
const sampled = 10_000;
/** A play that has done so much and is not over is given up: it may go on for ever. */
const longest = 1_000;

/**
 * By index of the scene: the share of uniformly random plays that come there at least once, 0 to 1. `arrivals` says how
 * often plays come there on the average. Where no play comes back to a scene that is the same; of the other scenes the
 * share is that of a fixed number of plays, the same ones each time.
 */
export function visitsOf(found: Search, arrivals: Float64Array): Float64Array {
  const visits = arrivals.slice();
  const again = scenesAgain(found, visits.length);
  if (again.length === 0) return visits;
  const counts = countVisits(found, visits.length);
  for (const scene of again) {
    // What is too rare for the plays that were made is not said to be never.
    const share = Math.max((counts[scene] as number) / sampled, 0.5 / sampled);
    visits[scene] = Math.min(share, arrivals[scene] as number);
  }
  return visits;
}

/** Scenes to which some play may come back from another. */
function scenesAgain({ offsets, targets, scenes, opened }: Search, count: number): readonly number[] {
  const ways = Array.from({ length: count }, () => new Set<number>());
  for (let state = 0; state < opened; state++) {
    const scene = scenes[state] as number;
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
      const there = scenes[targets[edge] as number] as number;
      if (there !== scene) ways[scene]?.add(there);
    }
  }
  return ways.flatMap((next, scene) => {
    const seen = new Set(next);
    for (const one of seen) for (const further of ways[one] ?? []) seen.add(further);
    return seen.has(scene) ? [scene] : [];
  });
}

/** In how many of the plays each scene was come to. */
function countVisits({ offsets, targets, scenes, opened }: Search, count: number): Uint32Array {
  const random = numbers('visits');
  const counts = new Uint32Array(count);
  const last = new Int32Array(count).fill(-1);
  for (let play = 0; play < sampled; play++) {
    let state = 0;
    for (let step = 0; step < longest; step++) {
      const scene = scenes[state] as number;
      if (last[scene] !== play) {
        last[scene] = play;
        counts[scene] = (counts[scene] as number) + 1;
      }
      const from = state < opened ? (offsets[state] as number) : 0;
      const to = state < opened ? (offsets[state + 1] as number) : 0;
      if (from === to) break;
      state = targets[from + random(to - from)] as number;
    }
  }
  return counts;
}
