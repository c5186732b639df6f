import type { Block } from '../markdown/markdown.ts';
import { conditionCompiler, type Test, type Values } from './condition.ts';
import { farthest } from './expression.ts';
import type { Action, Channel, Choice, Condition, Effect, Guarded, Scenario, Scene, Value } from './scenario.ts';

/**
 * Playing a scenario. A play is its list of actions; the state is what replaying them gives. Nothing here knows the
 * clock of the computer, chance, or how a scenario is written down.
 */
export interface Game {
  readonly scenario: Scenario;
  readonly home: Readonly<Record<string, string>>;
  readonly scenes: ReadonlyMap<string, Scene>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly test: (condition: Condition | null, values: Values) => boolean;
  readonly bounds: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** What has bounds: the meters, then the clock. */
  readonly counted: readonly string[];
  /** Whether each choice of a scene is open, `once` aside, in the order of its choices. */
  readonly openings: (scene: Scene) => readonly ((values: Values) => boolean)[];
}

export interface State {
  readonly scene: string;
  readonly values: Values;
  /** Ids of the channels asked, in order. */
  readonly asked: readonly string[];
  /** Choices marked `once` that were taken: scene and choice. */
  readonly used: readonly string[];
  readonly over: boolean;
}

/** One movement of a meter or the clock, after bounds. */
export interface Movement {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly cause: 'decision' | 'arrival';
}

/** What one action did. The opening is the turn without an action. Texts are those whose conditions held. */
export interface Turn {
  readonly action: Action | null;
  /** The scene in which it was decided. */
  readonly from: string;
  readonly state: State;
  readonly moved: readonly Movement[];
  /** What the choice or the channel said. */
  readonly said: readonly Block[];
  /** The text of the scene entered; empty where the trainee stayed. */
  readonly scene: readonly Block[];
  readonly entered: boolean;
  readonly outOfTime: boolean;
}

export type Acted =
  | { readonly ok: true; readonly turn: Turn }
  | { readonly ok: false; readonly why: 'unknown' | 'not-open' | 'over' };

/** Makes a scenario ready to be played in one home country. Conditions are compiled once, here. */
export function prepare(scenario: Scenario, home: Readonly<Record<string, string>>): Game {
  const { clock, meters } = scenario;
  const compile = conditionCompiler(startValues(scenario));
  const tests = new Map<string, Test>();
  const testOf = (condition: Condition | null): Test => {
    if (condition === null) return always;
    let known = tests.get(condition.source);
    if (!known) {
      const compiled = compile(condition.source);
      known = compiled.ok ? compiled.test(home) : () => false;
      tests.set(condition.source, known);
    }
    return known;
  };
  const opened = new Map<Scene, readonly Test[]>();
  const openings = (scene: Scene): readonly Test[] => {
    let known = opened.get(scene);
    if (!known) {
      known = scene.choices.map((choice) => testOf(choice.when));
      opened.set(scene, known);
    }
    return known;
  };
  const bounds = new Map(meters.map((meter) => [meter.name, { min: meter.min, max: meter.max }]));
  if (clock) bounds.set(clock.name, { min: 0, max: clock.start });
  return {
    scenario,
    home,
    scenes: new Map(scenario.scenes.map((scene) => [scene.id, scene])),
    channels: new Map(scenario.channels.map((channel) => [channel.id, channel])),
    test: (condition, values) => testOf(condition)(values),
    openings,
    bounds,
    counted: [...bounds.keys()],
  };
}

const always: Test = () => true;

/** What every name holds before the first scene is entered. */
export function startValues(scenario: Scenario): Record<string, Value> {
  const values: Record<string, Value> = { ...scenario.facts };
  for (const meter of scenario.meters) values[meter.name] = meter.start;
  if (scenario.clock) values[scenario.clock.name] = scenario.clock.start;
  return values;
}

/** The turn with which every play begins: entering the first scene. */
export function open(game: Game): Turn {
  const { scenario } = game;
  return openAt(game, { scene: scenario.start, values: startValues(scenario), asked: [], used: [], over: false });
}

/** The opening of a play that begins elsewhere: entering the scene of a state, with all else as the state has it. */
export function openAt(game: Game, state: State): Turn {
  const { scene, values } = state;
  return enter(game, state, scene, { action: null, from: scene, moved: [], said: [], values });
}

/** The state with which every play begins. */
export const begin = (game: Game): State => open(game).state;

/** The choices open in a state, in the author's order. */
export function openChoices(game: Game, state: State): readonly Choice[] {
  if (state.over) return [];
  const scene = game.scenes.get(state.scene);
  if (!scene) return [];
  const tests = game.openings(scene);
  return scene.choices.filter((choice, index) => isOpen(state, choice, tests[index] ?? always));
}

function isOpen(state: State, choice: Choice, test: Test): boolean {
  if (choice.once && state.used.includes(`${state.scene}>${choice.id}`)) return false;
  return test(state.values);
}

/** Whether a channel can be asked, was asked, or is closed in a state. */
export function channelStatus(game: Game, state: State, channel: Channel): 'open' | 'asked' | 'closed' {
  if (state.asked.includes(channel.id)) return 'asked';
  return !state.over && game.test(channel.when, state.values) ? 'open' : 'closed';
}

/** Does one action, or says why it cannot be done in this state. */
export function act(game: Game, state: State, action: Action): Acted {
  if (state.over) return { ok: false, why: 'over' };
  return action.type === 'ask' ? ask(game, state, action) : choose(game, state, action);
}

function ask(game: Game, state: State, action: Extract<Action, { type: 'ask' }>): Acted {
  const channel = game.channels.get(action.channel);
  if (!channel) return { ok: false, why: 'unknown' };
  if (channelStatus(game, state, channel) !== 'open') return { ok: false, why: 'not-open' };
  const { values, moved } = apply(game, state.values, channel.effects, 'decision');
  const next: State = { ...state, values, asked: [...state.asked, channel.id] };
  const said = shown(game, channel.body, values);
  if (ranOut(game, state.values, values)) {
    return {
      ok: true,
      turn: enter(game, next, game.scenario.clock?.out ?? '', { action, from: state.scene, moved, said, values }, true),
    };
  }
  const turn = { action, from: state.scene, state: next, moved, said, scene: [], entered: false, outOfTime: false };
  return { ok: true, turn };
}

function choose(game: Game, state: State, action: Extract<Action, { type: 'choose' }>): Acted {
  const scene = game.scenes.get(action.scene);
  const index = scene?.choices.findIndex((one) => one.id === action.choice) ?? -1;
  const choice = scene?.choices[index];
  const target = choice && game.scenes.get(choice.target);
  if (!scene || !target) return { ok: false, why: 'unknown' };
  const test = game.openings(scene)[index] ?? always;
  if (action.scene !== state.scene || !isOpen(state, choice, test)) return { ok: false, why: 'not-open' };
  const { values, moved } = apply(game, state.values, choice.effects, 'decision');
  const used = choice.once ? [...state.used, `${state.scene}>${choice.id}`] : state.used;
  const said = shown(game, choice.body, values);
  // Time that runs out on the way to an ending changes nothing: the story is over there anyway.
  const out = ranOut(game, state.values, values) && target.ending === null;
  const to = out ? (game.scenario.clock?.out ?? '') : choice.target;
  return {
    ok: true,
    turn: enter(game, { ...state, values, used }, to, { action, from: state.scene, moved, said, values }, out),
  };
}

type Decided = Pick<Turn, 'action' | 'from' | 'moved' | 'said'> & { readonly values: Values };

/** Enters a scene and applies what its heading says; where that takes the last of the clock, goes on to `out`. */
function enter(game: Game, state: State, id: string, decided: Decided, outOfTime = false): Turn {
  const scene = game.scenes.get(id);
  const { values, moved } = apply(game, state.values, scene?.effects ?? [], 'arrival');
  const { action, from, said } = decided;
  const all = moved.length === 0 ? decided.moved : [...decided.moved, ...moved];
  if (!outOfTime && scene?.ending === null && ranOut(game, state.values, values)) {
    const out = game.scenario.clock?.out ?? '';
    return enter(game, { ...state, values }, out, { ...decided, moved: all }, true);
  }
  const next: State = { ...state, scene: scene?.id ?? id, values, over: scene?.ending !== null };
  const text = shown(game, scene?.body ?? [], values);
  return { action, from, said, state: next, moved: all, scene: text, entered: true, outOfTime };
}

function ranOut(game: Game, before: Values, after: Values): boolean {
  const name = game.scenario.clock?.name;
  return name !== undefined && before[name] !== 0 && after[name] === 0;
}

const still: readonly Movement[] = [];

function apply(
  game: Game,
  before: Values,
  effects: readonly Effect[],
  cause: Movement['cause'],
): { values: Values; moved: readonly Movement[] } {
  if (effects.length === 0) return { values: before, moved: still };
  const values: Record<string, Value> = { ...before };
  for (const effect of effects) {
    const now = values[effect.name];
    const to = effect.type === 'set' ? effect.to : typeof now === 'number' ? now + effect.by : effect.by;
    values[effect.name] = typeof to === 'number' ? within(game, effect.name, to) : to;
  }
  const moved: Movement[] = [];
  for (const name of game.counted) {
    const [from, to] = [before[name], values[name]];
    if (from !== to) moved.push({ name, from: from as number, to: to as number, cause });
  }
  return { values, moved };
}

/** Meters and the clock stay within their bounds; whole-number facts within what 32 bits hold. */
function within(game: Game, name: string, value: number): number {
  const bound = game.bounds.get(name);
  const [min, max] = bound ? [bound.min, bound.max] : [-farthest, farthest - 1];
  return Math.min(max, Math.max(min, value));
}

function shown(game: Game, body: readonly Guarded[], values: Values): readonly Block[] {
  const blocks: Block[] = [];
  for (const { when, block } of body) if (when === null || game.test(when, values)) blocks.push(block);
  return blocks;
}

/**
 * Replays a list of actions from the beginning, or from another opening. `turns` holds the opening and one turn for each action that could be
 * done; `refused` is the index of the first that could not, or null.
 */
export function replay(
  game: Game,
  actions: readonly Action[],
  opening = open(game),
): { turns: readonly Turn[]; refused: number | null } {
  let turn = opening;
  const turns = [turn];
  for (const [index, action] of actions.entries()) {
    const acted = act(game, turn.state, action);
    if (!acted.ok) return { turns, refused: index };
    turn = acted.turn;
    turns.push(turn);
  }
  return { turns, refused: null };
}
