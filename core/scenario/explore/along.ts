import type { Action } from '../scenario.ts';
import type { Search } from './search.ts';

/**
 * The best score that could still be reached before a play began, and after each of its actions: as long as the play, and
 * one more. `best` holds, by state, the best score plus one, 0 where a play is stuck and -1 where no end can be reached.
 * Empty where an action is not open in its state: then it is the play of another scenario.
 */
export function bestAlong(found: Search, best: Int32Array, play: readonly Action[]): readonly number[] {
  const { moves, offsets, targets, which, scenes, opened } = found;
  const scoreIn = (state: number) => Math.max(0, (best[state] as number) - 1);
  let state = 0;
  const scores = [scoreIn(state)];
  for (const action of play) {
    if (state >= opened) return [];
    const available = moves.of[scenes[state] as number] ?? [];
    const to = offsets[state + 1] as number;
    let edge = offsets[state] as number;
    while (edge < to && !isSame(available[which[edge] as number]?.action, action)) edge++;
    if (edge === to) return [];
    state = targets[edge] as number;
    scores.push(scoreIn(state));
  }
  return scores;
}

function isSame(one: Action | undefined, other: Action): boolean {
  if (one?.type === 'choose' && other.type === 'choose')
    return one.scene === other.scene && one.choice === other.choice;
  return one?.type === 'ask' && other.type === 'ask' && one.channel === other.channel;
}
