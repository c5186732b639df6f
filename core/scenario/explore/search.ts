import type { Game } from '../play.ts';
import type { Action } from '../scenario.ts';
import { type Moves, movesOf } from './moves.ts';
import { type Registers, registersOf } from './registers.ts';
import { type States, statesOf } from './states.ts';

export interface Budget {
  /** At most so many states are kept. */
  readonly states: number;
  /** Asked every few thousand states; `true` ends the search early. The clock and a person's impatience are the caller's. */
  readonly shouldStop?: () => boolean;
}

/** Everything that can be reached, breadth first, and how. */
export interface Search {
  readonly game: Game;
  readonly registers: Registers;
  readonly moves: Moves;
  readonly states: States;
  /** Whether every reachable state was found and opened. */
  readonly complete: boolean;
  /** How many states were opened: their moves are known. They are the first ones. */
  readonly opened: number;
  /** Where the moves out of each opened state begin in `targets`; one longer than `opened`. */
  readonly offsets: Int32Array;
  /** The state each move leads to, or -1 where the budget left it out. */
  readonly targets: Int32Array;
  /** Which of its scene's moves each one is. */
  readonly which: Int16Array;
  /** The shortest way to a state, as actions that replay. */
  path(state: number): readonly Action[];
}

export function search(game: Game, budget: Budget): Search {
  const registers = registersOf(game);
  const moves = movesOf(game, registers);
  const states = statesOf(registers.words);
  const scratch = new Int32Array(registers.words);
  let offsets = new Int32Array(1 << 14);
  let targets = new Int32Array(1 << 16);
  let which = new Int16Array(1 << 16);
  let parents = new Int32Array(1 << 14);
  let by = new Int16Array(1 << 14);
  let edges = 0;
  let opened = 0;
  let cut = false;

  const first = moves.begin();
  registers.pack(first, scratch, 0);
  states.add(scratch);
  parents[0] = -1;
  const now = new Int32Array(registers.count);
  const next = new Int32Array(registers.count);

  for (; opened < states.count; opened++) {
    if ((opened & 4095) === 0 && budget.shouldStop?.()) {
      cut = true;
      break;
    }
    if (opened + 2 > offsets.length) offsets = wider(offsets);
    offsets[opened] = edges;
    registers.unpack(states.packed, opened * registers.words, now);
    const available = moves.of[now[registers.scene] as number] ?? [];
    for (let index = 0; index < available.length; index++) {
      const move = available[index];
      if (!move?.open(now)) continue;
      next.set(now);
      move.make(next);
      registers.pack(next, scratch, 0);
      if (edges === targets.length) {
        targets = wider(targets);
        which = wider(which);
      }
      let target = -1;
      const added = states.add(scratch);
      if (added < 0) target = -added - 1;
      else {
        target = added;
        if (added >= parents.length) {
          parents = wider(parents);
          by = wider(by);
        }
        parents[added] = opened;
        by[added] = index;
      }
      targets[edges] = target;
      which[edges] = index;
      edges++;
    }
    if (states.count > budget.states) {
      opened++;
      cut = true;
      break;
    }
  }
  offsets[opened] = edges;

  const path = (state: number): readonly Action[] => {
    const actions: Action[] = [];
    const registersThen = new Int32Array(registers.count);
    for (let at = state; (parents[at] as number) >= 0; at = parents[at] as number) {
      registers.unpack(states.packed, (parents[at] as number) * registers.words, registersThen);
      const move = moves.of[registersThen[registers.scene] as number]?.[by[at] as number];
      if (move) actions.push(move.action);
    }
    return actions.reverse();
  };
  return {
    game,
    registers,
    moves,
    states,
    complete: !cut && opened === states.count,
    opened,
    offsets,
    targets,
    which,
    path,
  };
}

function wider<T extends Int32Array | Int16Array>(array: T): T {
  const twice = new (array.constructor as new (length: number) => T)(array.length * 2);
  twice.set(array);
  return twice;
}
