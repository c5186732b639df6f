import type { Game } from '../play.ts';
import type { Action } from '../scenario.ts';
import { type Moves, movesOf } from './moves.ts';
import { ask, type Probe, type Probes, probesOf } from './probes.ts';
import { type Program, programOf } from './program.ts';
import { type Registers, registersOf } from './registers.ts';
import { longer, type States, statesOf } from './states.ts';

/** How far a search may go. What it costs beyond is the caller's to decide: core has no clock. */
export interface Budget {
  /** At most so many states are kept. */
  readonly states: number;
  /** At most about so many bytes are held. */
  readonly memory?: number;
  /**
   * Asked every few thousand states, and told how many were followed so far; `true` ends the search early. The clock and
   * a person's impatience are the caller's.
   */
  readonly shouldStop?: (followed: number) => boolean;
}

/** Everything that can be reached, breadth first, and how. */
export interface Search {
  readonly game: Game;
  readonly registers: Registers;
  readonly program: Program;
  readonly moves: Moves;
  readonly states: States;
  /** Whether every reachable state was found and opened. */
  readonly complete: boolean;
  /** How many states were opened: their moves are known. They are the first ones. */
  readonly opened: number;
  /** The scene of each state, as its index. */
  readonly scenes: Uint16Array;
  /** Where the moves out of each opened state begin in `targets`; one longer than `opened`. */
  readonly offsets: Int32Array;
  /** The state each move leads to. */
  readonly targets: Int32Array;
  /** Which of its scene's moves each one is. */
  readonly which: Uint16Array;
  /** What was seen of each condition. */
  readonly probes: readonly Probe[];
  /** The shortest way to a state, as actions that replay. */
  path(state: number): readonly Action[];
  /** Bytes held. */
  readonly bytes: number;
}

/** Searches all that can be reached. `others` is the game in other countries, where it plays alike but shows other texts. */
export function search(game: Game, budget: Budget, others: readonly Game[] = []): Search {
  const registers = registersOf(game);
  const program = programOf(game, registers);
  const moves = movesOf(game, registers, program);
  const probes = probesOf(game, moves, [program, ...others.map((other) => programOf(other, registers))]);
  const states = statesOf(registers.words);
  const scratch = new Int32Array(registers.words);
  let scenes = new Uint16Array(1 << 10);
  let parents = new Int32Array(1 << 10);
  let by = new Uint16Array(1 << 10);
  let offsets = new Int32Array(1 << 10);
  let targets = new Int32Array(1 << 11);
  let which = new Uint16Array(1 << 11);
  let edges = 0;
  let opened = 0;
  let isCut = false;
  const held = () =>
    states.bytes() + [scenes, parents, by, offsets, targets, which].reduce((sum, array) => sum + array.byteLength, 0);

  const first = moves.begin();
  registers.pack(first, scratch, 0);
  states.add(scratch);
  parents[0] = -1;
  scenes[0] = first[registers.scene] as number;
  ask(probes.texts[scenes[0]] ?? [], first, 0, -1);
  const now = new Int32Array(registers.count);
  const next = new Int32Array(registers.count);
  const count = registers.count;
  const none: readonly Probes[] = [];

  for (; opened < states.count; opened++) {
    if (
      (opened & 4095) === 0 &&
      (budget.shouldStop?.(opened) || held() > (budget.memory ?? Number.POSITIVE_INFINITY))
    ) {
      isCut = true;
      break;
    }
    if (opened + 2 > offsets.length) offsets = longer(offsets);
    offsets[opened] = edges;
    const scene = scenes[opened] as number;
    const available = moves.of[scene];
    if (available === undefined || available.length === 0) continue;
    registers.unpack(states.packed, opened * registers.words, now);
    const standing = probes.choices[scene] as Probes;
    if (standing.length > 0) ask(standing, now, opened, -1);
    for (let channel = 0; channel < probes.channels.length; channel++) {
      const list = probes.channels[channel] as Probes;
      if (list.length > 0 && now[registers.channels[channel] as number] === 0) ask(list, now, opened, -1);
    }
    const saying = probes.said[scene] ?? none;
    for (let index = 0; index < available.length; index++) {
      const move = available[index] as (typeof available)[number];
      if (!move.open(now)) continue;
      for (let register = 0; register < count; register++) next[register] = now[register] as number;
      const late = move.decide(next);
      const said = saying[index] as Probes;
      if (said.length > 0) ask(said, next, opened, index);
      const isEntered = move.arrive(next, late);
      const to = next[registers.scene] as number;
      const texts = probes.texts[to] as Probes;
      if (isEntered && texts.length > 0) ask(texts, next, opened, index);
      registers.pack(next, scratch, 0);
      if (edges === targets.length) {
        targets = longer(targets);
        which = longer(which);
      }
      const added = states.add(scratch);
      if (added >= 0) {
        if (added >= parents.length) {
          parents = longer(parents);
          by = longer(by);
          scenes = longer(scenes);
        }
        parents[added] = opened;
        by[added] = index;
        scenes[added] = to;
      }
      targets[edges] = added < 0 ? -added - 1 : added;
      which[edges] = index;
      edges++;
    }
    if (states.count > budget.states) {
      opened++;
      isCut = opened < states.count;
      break;
    }
  }
  if (opened + 1 > offsets.length) offsets = longer(offsets);
  offsets[opened] = edges;

  return {
    game,
    registers,
    program,
    moves,
    states,
    complete: !isCut && opened === states.count,
    opened,
    scenes,
    offsets,
    targets,
    which,
    probes: probes.all,
    path(state) {
      const actions: Action[] = [];
      for (let at = state; (parents[at] as number) >= 0; at = parents[at] as number) {
        const move = moves.of[scenes[parents[at] as number] as number]?.[by[at] as number];
        if (move) actions.push(move.action);
      }
      return actions.reverse();
    },
    bytes: held(),
  };
}
