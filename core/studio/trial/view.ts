import type { Change, DossierEntry } from '../../api/attempt.ts';
import { fillInlines, type Words } from '../../markdown/fill.ts';
import type { Block, Inline } from '../../markdown/markdown.ts';
import { costOf, decisionTitle, describeDesk } from '../../scenario/desk.ts';
import { type Game, openChoices, type State, startValues, type Turn } from '../../scenario/play.ts';
import type { Action, Choice, Condition, Quality, Value } from '../../scenario/scenario.ts';
import { type Trial, type TrialStart, valuesAt } from '../trial.ts';
import { namesIn } from './names-in.ts';

/** A name of the scenario, and what it holds. */
export interface Held {
  readonly name: string;
  readonly value: Value;
}

/** Why a choice is closed: its condition as written, with what it asks for now; or it was taken once already. */
export type Closed =
  | { readonly type: 'condition'; readonly source: string; readonly now: readonly Held[] }
  | { readonly type: 'used' };

export interface TrialChoice {
  readonly id: string;
  readonly label: readonly Inline[];
  /** What it takes off the clock. */
  readonly cost: number;
  /** Null where it is open. */
  readonly closed: Closed | null;
}

export interface TrialChannel {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly cost: number;
  readonly status: 'open' | 'asked' | 'closed';
  /** Null where no condition keeps it closed. */
  readonly closed: Closed | null;
}

/** What the last turn changed. Of a fact the label is its name. */
export interface TrialMove {
  readonly kind: Change['kind'] | 'fact';
  readonly name: string;
  readonly label: string;
  readonly from: Value;
  readonly to: Value;
}

/** One step that was taken: what was chosen or asked, and in which scene. */
export interface TrialStep {
  readonly action: Action;
  readonly title: readonly Inline[];
  readonly scene: readonly Inline[];
}

/** A trial as its screen shows it. Texts are filled. */
export interface TrialView {
  readonly title: string;
  readonly role: string;
  /** Shown at the beginning; empty elsewhere. */
  readonly briefing: readonly Block[];
  /** What the last step led to, above the scene; null before the first. */
  readonly arrival: DossierEntry | null;
  /** Whether the last turn used up the time. */
  readonly outOfTime: boolean;
  readonly scene: {
    readonly id: string;
    readonly chapter: readonly Inline[];
    readonly title: readonly Inline[];
    readonly body: readonly Block[];
    readonly ending: Quality | null;
  };
  /** In the author's order, open and closed; empty once it is over. */
  readonly choices: readonly TrialChoice[];
  readonly channels: readonly TrialChannel[];
  readonly clock: {
    readonly name: string;
    readonly label: string;
    readonly left: number;
    readonly start: number;
  } | null;
  readonly meters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: number;
    readonly min: number;
    readonly max: number;
    readonly level: string | null;
  }[];
  /** `isEarlier`: an earlier activity of the course sets it. */
  readonly facts: readonly (Held & { readonly isEarlier: boolean })[];
  readonly moved: readonly TrialMove[];
  readonly steps: readonly TrialStep[];
  readonly over: boolean;
  /** Nothing can be done, and it is no ending. */
  readonly isStuck: boolean;
  /** What a play must meet to be passed, and whether it does as things stand; null where nothing is asked for. */
  readonly pass: { readonly source: string; readonly holds: boolean } | null;
  /** Number of the step, from 1, that a list of actions asked for and that could not be done; or null. */
  readonly refusedStep: number | null;
  readonly start: TrialStart;
  /** Where another trial begins that is to go on from here. */
  readonly here: TrialStart;
}

/** Describes where a trial has come to. Slots are filled with `words`. */
export function describeTrial(game: Game, trial: Trial, words: Words): TrialView {
  const { scenario } = game;
  const { turns, start, refused } = trial;
  const desk = describeDesk(game, turns, words);
  const { state, outOfTime } = turns.at(-1) as Turn;
  const open = new Set(openChoices(game, state));
  const closed = (condition: Condition | null): Closed | null =>
    condition && {
      type: 'condition',
      source: condition.source,
      now: namesIn(condition.source, state.values).map((name) => ({ name, value: state.values[name] as Value })),
    };
  const choice = (one: Choice): TrialChoice => ({
    id: one.id,
    label: fillInlines(one.label, words),
    cost: costOf(game, one.effects),
    closed: open.has(one) ? null : isUsed(state, one) ? { type: 'used' } : closed(one.when),
  });
  const channels = desk.channels.map(({ id, title, cost, status }): TrialChannel => {
    const when = status === 'closed' && !state.over ? (game.channels.get(id)?.when ?? null) : null;
    return { id, title, cost, status, closed: closed(when) };
  });
  return {
    title: desk.title,
    role: desk.role,
    briefing: turns.length === 1 && start.scene === null ? desk.briefing : [],
    arrival: desk.arrival,
    outOfTime,
    scene: desk.scene,
    choices: state.over ? [] : (game.scenes.get(state.scene)?.choices.map(choice) ?? []),
    channels,
    clock: desk.clock,
    meters: desk.meters,
    facts: Object.keys(scenario.facts).map((name) => ({
      name,
      value: state.values[name] as Value,
      isEarlier: scenario.earlier.some((one) => one.name === name),
    })),
    moved: movedIn(game, turns.at(-2)?.state.values ?? valuesAt(game, start), state.values),
    steps: turns.flatMap((turn) => stepOf(game, turn, words)),
    over: state.over,
    isStuck: !state.over && open.size === 0 && channels.every(({ status }) => status !== 'open'),
    pass: scenario.pass && { source: scenario.pass.source, holds: game.test(scenario.pass, state.values) },
    refusedStep: refused === null ? null : refused + 1,
    start,
    here: hereOf(game, trial, state),
  };
}

const isUsed = (state: State, choice: Choice): boolean =>
  choice.once && state.used.includes(`${state.scene}>${choice.id}`);

function movedIn(game: Game, before: State['values'], after: State['values']): readonly TrialMove[] {
  const { meters, clock } = game.scenario;
  const labels = new Map(meters.map((meter) => [meter.name, meter.label]));
  return Object.keys(startValues(game.scenario)).flatMap((name): TrialMove[] => {
    const [from, to] = [before[name], after[name]];
    if (from === undefined || to === undefined || from === to) return [];
    if (name === clock?.name) return [{ kind: 'clock', name, label: clock.label || name, from, to }];
    const label = labels.get(name);
    return [{ kind: label === undefined ? 'fact' : 'meter', name, label: label ?? name, from, to }];
  });
}

function stepOf(game: Game, turn: Turn, words: Words): readonly TrialStep[] {
  if (!turn.action) return [];
  const scene = fillInlines(game.scenes.get(turn.from)?.title ?? [], words);
  return [{ action: turn.action, title: fillInlines(decisionTitle(game, turn), words), scene }];
}

/** Before the first step the start itself, so that what was not set by hand follows the scenario as it is edited. */
function hereOf({ scenario }: Game, { start, turns }: Trial, state: State): TrialStart {
  if (turns.length === 1 && state.scene === (start.scene ?? scenario.start)) return start;
  return { scene: state.scene, values: state.values, asked: state.asked, used: state.used };
}
