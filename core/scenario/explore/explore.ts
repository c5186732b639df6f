import type { Game } from '../play.ts';
import type { Action, Condition } from '../scenario.ts';
import { bestAlong } from './along.ts';
import { dominantChoices } from './dominance.ts';
import { outcomesOf, type Result } from './outcome.ts';
import type { Sight } from './probes.ts';
import { type Budget, type Search, search } from './search.ts';
import { followPlays, spreadBack } from './values.ts';
import { visitsOf } from './visits.ts';

/** A path of actions that shows a verdict when it is replayed, written out only when it is asked for. */
export type Witness = () => readonly Action[];

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** What is known of a scenario once its states are explored. Verdicts hold for every state covered. */
export interface Exploration {
  /** Whether every reachable state was covered. Where not, what was never seen may still exist. */
  readonly complete: boolean;
  readonly states: number;
  /** Share of the states found whose moves were followed, 0 to 1. */
  readonly covered: number;
  readonly bytes: number;
  readonly scenes: ReadonlyMap<string, Witness>;
  /** By `scene>choice`. */
  readonly choices: ReadonlyMap<string, Witness>;
  readonly channels: ReadonlyMap<string, Witness>;
  /** By ending: its share of the states in which a play is over, and of the plays of somebody who acts at random. */
  readonly endings: ReadonlyMap<string, { readonly states: number; readonly plays: number; readonly witness: Witness }>;
  /** By scene: the share of plays at random that come there at least once. Reckoned when it is asked for. */
  readonly visits: () => ReadonlyMap<string, number>;
  /** For each condition of a choice, a channel or a text: where it first held and did not, among all states that ask it. */
  readonly conditions: ReadonlyMap<Condition, { readonly held: Witness | null; readonly failed: Witness | null }>;
  readonly passed: Witness | null;
  readonly missed: Witness | null;
  /** Scenes in which some play is stuck: nothing can be done and it is no ending. */
  readonly deadEnds: ReadonlyMap<string, Witness>;
  /** Scenes from which some play can go on for ever and never reach an ending. Empty unless complete. */
  readonly traps: ReadonlyMap<string, Witness>;
  /** Lowest and highest value of each meter at an ending, and in any state. */
  readonly spread: ReadonlyMap<string, Range>;
  readonly moved: ReadonlyMap<string, Range>;
  /** The best result that can be reached, and the best that asks nobody; null where no ending was reached. */
  readonly best: { readonly result: Result; readonly witness: Witness } | null;
  readonly alone: { readonly result: Result; readonly witness: Witness } | null;
  /** Whether the best of all is better than the best without asking. */
  readonly coordinationPays: boolean;
  /** Choices (`scene>choice`) that leave nothing to weigh, see {@link dominantChoices}. Empty unless complete. */
  readonly dominant: ReadonlyMap<string, Witness>;
  /** See {@link bestAlong}. Empty unless complete. */
  readonly along: (play: readonly Action[]) => readonly number[];
}

/**
 * Explores every reachable state within a budget. Results are ordered by whether `pass` holds, then by the quality of
 * the ending, then by the mean of the meters over their range. `others` is the game in other countries, where it plays
 * alike but shows other texts.
 */
export function explore(game: Game, budget: Budget, others: readonly Game[] = []): Exploration {
  const found = search(game, budget, others);
  const shouldStop = () => budget.shouldStop?.(found.opened) ?? false;
  const path =
    (state: number): Witness =>
    () =>
      found.path(state);
  const sight = ({ state, move }: Sight): Witness => {
    const action = found.moves.of[found.scenes[state] as number]?.[move]?.action;
    return () => (action ? [...found.path(state), action] : found.path(state));
  };
  const ends = surveyEnds(found);
  const firsts = firstSights(found);
  // Endings by their score, then where a play is stuck; -1 is left where a play goes on for ever.
  const best = ends.scores.map((score) => (score < 0 ? -1 : score + 1));
  for (const state of firsts.stuckStates) best[state] = 0;
  const isKnown = found.complete && spreadBack(found, best, shouldStop);
  const plays = followPlays(found, shouldStop);
  const { scenes } = game.scenario;
  const idOf = (scene: number): string => scenes[scene]?.id ?? '';
  const outcome = (state: number) => (state < 0 ? null : { result: ends.result(state), witness: path(state) });
  return {
    complete: found.complete,
    states: found.states.count,
    covered: found.opened / found.states.count,
    bytes: found.bytes + ends.scores.byteLength + best.byteLength + found.states.count * 8,
    scenes: new Map([...firsts.scenes].map(([scene, state]) => [idOf(scene), path(state)])),
    ...firstMoves(found, sight),
    endings: new Map(
      [...ends.byScene].map(([scene, { states, first }]) => [
        idOf(scene),
        { states: states / ends.count, plays: plays.endings[scene] ?? 0, witness: path(first) },
      ]),
    ),
    visits() {
      const shares = visitsOf(found, plays.arrivals);
      return new Map(scenes.map(({ id }, scene) => [id, shares[scene] ?? 0]));
    },
    conditions: new Map(
      found.probes.map(({ condition, held, failed }) => [
        condition,
        { held: held && sight(held), failed: failed && sight(failed) },
      ]),
    ),
    passed: ends.passed < 0 ? null : path(ends.passed),
    missed: ends.missed < 0 ? null : path(ends.missed),
    deadEnds: new Map([...firsts.stuck].map(([scene, state]) => [idOf(scene), path(state)])),
    traps: isKnown ? trapsOf(found, best, path) : new Map(),
    spread: ends.spread,
    moved: firsts.moved,
    best: outcome(ends.best),
    alone: outcome(ends.alone),
    coordinationPays:
      ends.best >= 0 && (ends.alone < 0 || (ends.scores[ends.alone] as number) < (ends.scores[ends.best] as number)),
    dominant: isKnown
      ? new Map(
          dominantChoices(found, best).map((one) => {
            const action = found.moves.of[found.scenes[one.state] as number]?.[one.move]?.action;
            return [action?.type === 'choose' ? `${action.scene}>${action.choice}` : '', sight(one)];
          }),
        )
      : new Map(),
    along: (play) => (isKnown ? bestAlong(found, best, play) : []),
  };
}

/** Looks at every state in which a play is over. */
function surveyEnds({ game, registers, program, states, scenes }: Search) {
  const outcomes = outcomesOf(game, registers, program);
  const isEnding = game.scenario.scenes.map((scene) => scene.ending !== null);
  const meters = game.scenario.meters.map((meter) => registers.names.get(meter.name) ?? 0);
  const [low, high] = [meters.map(() => Number.POSITIVE_INFINITY), meters.map(() => Number.NEGATIVE_INFINITY)];
  const scores = new Int32Array(states.count).fill(-1);
  const byScene = new Map<number, { states: number; first: number }>();
  const now = new Int32Array(registers.count);
  let [count, passed, missed, best, alone] = [0, -1, -1, -1, -1];
  for (let state = 0; state < states.count; state++) {
    const scene = scenes[state] as number;
    if (!isEnding[scene]) continue;
    count++;
    registers.unpack(states.packed, state * registers.words, now);
    const score = outcomes.score(now);
    scores[state] = score;
    const known = byScene.get(scene);
    if (known) known.states++;
    else byScene.set(scene, { states: 1, first: state });
    if (score >= 300_000) {
      if (passed < 0) passed = state;
    } else if (missed < 0) missed = state;
    if (best < 0 || score > (scores[best] as number)) best = state;
    if ((alone < 0 || score > (scores[alone] as number)) && registers.channels.every((one) => now[one] === 0))
      alone = state;
    for (let meter = 0; meter < meters.length; meter++) {
      const value = now[meters[meter] as number] as number;
      if (value < (low[meter] as number)) low[meter] = value;
      if (value > (high[meter] as number)) high[meter] = value;
    }
  }
  const result = (state: number): Result => {
    registers.unpack(states.packed, state * registers.words, now);
    return outcomes.result(now);
  };
  const spread = new Map(
    game.scenario.meters.map((meter, index) => [meter.name, { min: low[index] ?? 0, max: high[index] ?? 0 }]),
  );
  return { scores, byScene, count, passed, missed, best, alone, spread, result };
}

/** The first state of each scene, the first in which a play is stuck in it, and how far each meter moves at all. */
function firstSights({ game, registers, states, scenes, opened, offsets }: Search) {
  const isEnding = game.scenario.scenes.map((scene) => scene.ending !== null);
  const meters = game.scenario.meters.map((meter) => registers.names.get(meter.name) ?? 0);
  const [low, high] = [meters.map(() => Number.POSITIVE_INFINITY), meters.map(() => Number.NEGATIVE_INFINITY)];
  const first = new Int32Array(isEnding.length).fill(-1);
  const stuck = new Map<number, number>();
  const stuckStates: number[] = [];
  const now = new Int32Array(registers.count);
  for (let state = 0; state < states.count; state++) {
    const scene = scenes[state] as number;
    if ((first[scene] as number) < 0) first[scene] = state;
    if (state < opened && offsets[state] === offsets[state + 1] && !isEnding[scene]) {
      if (!stuck.has(scene)) stuck.set(scene, state);
      stuckStates.push(state);
    }
    registers.unpack(states.packed, state * registers.words, now);
    for (let meter = 0; meter < meters.length; meter++) {
      const value = now[meters[meter] as number] as number;
      if (value < (low[meter] as number)) low[meter] = value;
      if (value > (high[meter] as number)) high[meter] = value;
    }
  }
  const reached = new Map([...first].flatMap((state, scene) => (state < 0 ? [] : [[scene, state] as const])));
  const moved = new Map(
    game.scenario.meters.map((meter, index) => [meter.name, { min: low[index] ?? 0, max: high[index] ?? 0 }]),
  );
  return { scenes: reached, stuck, stuckStates, moved };
}

/** The first time each choice is made and each channel asked. */
function firstMoves(found: Search, sight: (one: Sight) => Witness) {
  const { moves, scenes, offsets, which, opened } = found;
  const taken = moves.of.map((list) => new Uint8Array(list.length));
  const choices = new Map<string, Witness>();
  const channels = new Map<string, Witness>();
  for (let state = 0; state < opened; state++) {
    const scene = scenes[state] as number;
    const marks = taken[scene] as Uint8Array;
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
      const move = which[edge] as number;
      if (marks[move] === 1) continue;
      marks[move] = 1;
      const action = moves.of[scene]?.[move]?.action;
      if (action?.type === 'choose') choices.set(`${action.scene}>${action.choice}`, sight({ state, move }));
      if (action?.type === 'ask' && !channels.has(action.channel)) channels.set(action.channel, sight({ state, move }));
    }
  }
  return { choices, channels };
}

/** Scenes from which no ending can be reached any more, and no standstill either: there is always something to do. */
function trapsOf(found: Search, best: Int32Array, path: (state: number) => Witness): ReadonlyMap<string, Witness> {
  const traps = new Map<string, Witness>();
  for (let state = 0; state < found.states.count; state++) {
    if ((best[state] as number) >= 0) continue;
    const id = found.game.scenario.scenes[found.scenes[state] as number]?.id ?? '';
    if (!traps.has(id)) traps.set(id, path(state));
  }
  return traps;
}
