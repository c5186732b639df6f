import type { Game } from '../play.ts';
import type { Action } from '../scenario.ts';
import { type Budget, type Search, search } from './search.ts';

/** A path of actions that shows a verdict when it is replayed. */
export type Witness = readonly Action[];

export interface Result {
  readonly passed: boolean;
  readonly ending: string;
  readonly quality: 'good' | 'fair' | 'poor';
  readonly meters: Readonly<Record<string, number>>;
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
  readonly endings: ReadonlyMap<string, { readonly states: number; readonly plays: number; readonly witness: Witness }>;
  readonly passed: Witness | null;
  readonly missed: Witness | null;
  /** Scenes in which some play is stuck: nothing can be done and it is no ending. */
  readonly deadEnds: ReadonlyMap<string, Witness>;
  /** Scenes from which some play can go on for ever and never reach an ending. Empty unless complete. */
  readonly traps: ReadonlyMap<string, Witness>;
  /** Lowest and highest value of each meter at an ending. */
  readonly spread: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** The best result that can be reached, and the best that asks nobody; null where no ending was reached. */
  readonly best: { readonly result: Result; readonly witness: Witness } | null;
  readonly alone: { readonly result: Result; readonly witness: Witness } | null;
  /** Whether the best without asking is as good as the best of all. */
  readonly coordinationPays: boolean;
  /** Choices (`scene>choice`) that lead to a better best result than every other open choice, in every state. */
  readonly dominant: readonly string[];
}

const qualities = { poor: 0, fair: 1, good: 2 } as const;

/**
 * Explores every reachable state within a budget. Results are ordered by whether `pass` holds, then by the quality of
 * the ending, then by the mean of the meters over their range.
 */
export function explore(game: Game, budget: Budget): Exploration {
  const found = search(game, budget);
  const { registers, states, moves } = found;
  const { scenario } = game;
  const now = new Int32Array(registers.count);
  const scores = new Int32Array(states.count).fill(-1);
  const scenes = new Map<string, number>();
  const choices = new Map<string, number>();
  const channels = new Map<string, number>();
  const deadEnds = new Map<string, number>();
  const endings = new Map<string, { states: number; first: number }>();
  const spread = new Map(
    scenario.meters.map((meter) => [meter.name, { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY }]),
  );
  let ends = 0;
  let passed = -1;
  let missed = -1;
  let best = -1;
  let alone = -1;

  const seen: boolean[] = scenario.scenes.map(() => false);
  for (let state = 0; state < states.count; state++) {
    registers.unpack(states.packed, state * registers.words, now);
    const index = now[registers.scene] as number;
    const scene = scenario.scenes[index];
    if (!scene) continue;
    if (!seen[index]) {
      seen[index] = true;
      scenes.set(scene.id, state);
    }
    if (scene.ending === null) {
      if (state < found.opened && found.offsets[state] === found.offsets[state + 1] && !deadEnds.has(scene.id))
        deadEnds.set(scene.id, state);
      continue;
    }
    ends++;
    const result = resultOf(found, now);
    const score = scoreOf(game, result);
    scores[state] = score;
    const known = endings.get(scene.id);
    if (known) known.states++;
    else endings.set(scene.id, { states: 1, first: state });
    if (result.passed && passed < 0) passed = state;
    if (!result.passed && missed < 0) missed = state;
    if (best < 0 || score > (scores[best] as number)) best = state;
    const asked = registers.channels.some((register) => now[register] === 1);
    if (!asked && (alone < 0 || score > (scores[alone] as number))) alone = state;
    for (const [name, range] of spread) {
      const value = now[registers.names.get(name) ?? 0] as number;
      if (value < range.min) range.min = value;
      if (value > range.max) range.max = value;
    }
  }
  const taken = new Set<number>();
  for (let state = 0; state < found.opened; state++) {
    const index = sceneAt(found, state, now);
    for (let edge = found.offsets[state] as number; edge < (found.offsets[state + 1] as number); edge++) {
      const key = index * 65536 + (found.which[edge] as number);
      if (taken.has(key)) continue;
      taken.add(key);
      const action = moves.of[index]?.[found.which[edge] as number]?.action;
      if (action?.type === 'choose') choices.set(`${action.scene}>${action.choice}`, state);
      if (action?.type === 'ask' && !channels.has(action.channel)) channels.set(action.channel, state);
    }
  }

  const values = bestFrom(found, scores);
  const plays = sharesOfPlays(found);
  const traps = new Map<string, number>();
  if (found.complete) {
    for (let state = 0; state < states.count; state++) {
      if ((values[state] as number) >= 0) continue;
      const id = scenario.scenes[sceneAt(found, state, now)]?.id ?? '';
      if (!deadEnds.has(id) && !traps.has(id)) traps.set(id, state);
    }
  }
  const witness = (state: number): Witness => found.path(state);
  const then = (state: number, action: Action): Witness => [...found.path(state), action];
  const outcome = (state: number) => {
    if (state < 0) return null;
    registers.unpack(states.packed, state * registers.words, now);
    return { result: resultOf(found, now), witness: witness(state) };
  };
  return {
    complete: found.complete,
    states: states.count,
    covered: states.count === 0 ? 1 : found.opened / states.count,
    bytes:
      states.bytes() + found.offsets.byteLength + found.targets.byteLength + found.which.byteLength + states.count * 6,
    scenes: mapped(scenes, witness),
    choices: new Map([...choices].map(([key, state]) => [key, then(state, choiceAction(key))])),
    channels: new Map([...channels].map(([channel, state]) => [channel, then(state, { type: 'ask', channel })])),
    endings: new Map(
      [...endings].map(([id, one]) => [
        id,
        { states: one.states / ends, plays: plays.get(id) ?? 0, witness: witness(one.first) },
      ]),
    ),
    passed: passed < 0 ? null : witness(passed),
    missed: missed < 0 ? null : witness(missed),
    deadEnds: mapped(deadEnds, witness),
    traps: mapped(traps, witness),
    spread,
    best: outcome(best),
    alone: outcome(alone),
    coordinationPays: best >= 0 && (alone < 0 || (scores[alone] as number) < (scores[best] as number)),
    dominant: dominantChoices(found, values),
  };
}

function mapped(from: ReadonlyMap<string, number>, witness: (state: number) => Witness): ReadonlyMap<string, Witness> {
  return new Map([...from].map(([id, state]) => [id, witness(state)]));
}

function choiceAction(key: string): Action {
  const cut = key.indexOf('>');
  return { type: 'choose', scene: key.slice(0, cut), choice: key.slice(cut + 1) };
}

function sceneAt({ registers, states }: Search, state: number, now: Int32Array): number {
  registers.unpack(states.packed, state * registers.words, now);
  return now[registers.scene] as number;
}

function resultOf({ game, registers }: Search, now: Int32Array): Result {
  const values = Object.fromEntries(
    [...registers.names].map(([name, register]) => [name, registers.value(register, now[register] as number)]),
  );
  const scene = game.scenario.scenes[now[registers.scene] as number];
  return {
    passed: game.scenario.pass === null || game.test(game.scenario.pass, values),
    ending: scene?.id ?? '',
    quality: scene?.ending ?? 'poor',
    meters: Object.fromEntries(game.scenario.meters.map((meter) => [meter.name, Number(values[meter.name])])),
  };
}

/** A whole number that orders results: pass, quality, then the mean of the meters in ten-thousandths of their range. */
export function scoreOf(game: Game, result: Result): number {
  const { meters } = game.scenario;
  const mean = meters.reduce(
    (sum, meter) => sum + ((result.meters[meter.name] ?? meter.min) - meter.min) / (meter.max - meter.min),
    0,
  );
  return (
    ((result.passed ? 3 : 0) + qualities[result.quality]) * 100_000 +
    Math.round((mean / Math.max(1, meters.length)) * 10_000)
  );
}

/** For every state the best score that can be reached from it, or -1 where no ending can. */
function bestFrom({ offsets, targets, opened, states }: Search, scores: Int32Array): Int32Array {
  const values = Int32Array.from(scores);
  for (let changed = true; changed; ) {
    changed = false;
    for (let state = Math.min(opened, states.count) - 1; state >= 0; state--) {
      let value = values[state] as number;
      for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
        const reached = values[targets[edge] as number] as number;
        if (reached > value) value = reached;
      }
      if (value !== values[state]) {
        values[state] = value;
        changed = true;
      }
    }
  }
  return values;
}

/** The share of uniformly random plays that reach each ending; what is left over was cut off or goes on for ever. */
function sharesOfPlays(found: Search): ReadonlyMap<string, number> {
  const { offsets, targets, opened, states, game } = found;
  const waiting = new Float64Array(states.count);
  const shares = new Map<string, number>();
  const now = new Int32Array(found.registers.count);
  waiting[0] = 1;
  for (let round = 0, moving = 1; round < 1000 && moving > 1e-9; round++) {
    moving = 0;
    for (let state = 0; state < states.count; state++) {
      const mass = waiting[state] as number;
      if (mass === 0) continue;
      waiting[state] = 0;
      const [from, to] = [offsets[state] as number, offsets[state + 1] as number];
      if (state >= opened || from === to) {
        const scene = game.scenario.scenes[sceneAt(found, state, now)];
        if (scene?.ending) shares.set(scene.id, (shares.get(scene.id) ?? 0) + mass);
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

/** The choices that beat every other open choice wherever there is one to beat. Only told of a complete search. */
function dominantChoices(found: Search, values: Int32Array): readonly string[] {
  if (!found.complete) return [];
  const { offsets, targets, which, moves } = found;
  const now = new Int32Array(found.registers.count);
  const leading = new Map<number, number>();
  for (let state = 0; state < found.opened; state++) {
    const scene = sceneAt(found, state, now);
    let best = -1;
    let first = -1;
    let second = -1;
    let rivals = 0;
    for (let edge = offsets[state] as number; edge < (offsets[state + 1] as number); edge++) {
      if (moves.of[scene]?.[which[edge] as number]?.action.type !== 'choose') continue;
      rivals++;
      const value = values[targets[edge] as number] as number;
      if (value > first) {
        second = first;
        first = value;
        best = which[edge] as number;
      } else if (value > second) second = value;
    }
    if (rivals < 2) continue;
    const leader = first > second ? best : -1;
    const known = leading.get(scene);
    if (known === undefined) leading.set(scene, leader);
    else if (known !== leader) leading.set(scene, -1);
  }
  return [...leading].flatMap(([scene, index]) => {
    const action = index < 0 ? undefined : moves.of[scene]?.[index]?.action;
    return action?.type === 'choose' ? [`${action.scene}>${action.choice}`] : [];
  });
}
