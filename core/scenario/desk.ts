import type { AttemptView, Change, DossierEntry } from '../api/attempt.ts';
import { fillBlocks, fillInlines, type Words } from '../markdown/fill.ts';
import type { Inline } from '../markdown/markdown.ts';
import { channelStatus, type Game, openChoices, type State, type Turn } from './play.ts';
import type { Effect } from './scenario.ts';

type Desk = Omit<AttemptView, 'attempt' | 'pack' | 'edition' | 'activity' | 'module' | 'number' | 'newer' | 'next'>;

/**
 * The desk as the trainee sees it after some turns: `turns` is the opening followed by one turn an action. Slots are
 * filled with `words`.
 */
export function describeDesk(game: Game, turns: readonly Turn[], words: Words): Desk {
  const { scenario } = game;
  const last = turns.at(-1);
  if (!last) throw new RangeError('A desk needs at least the opening turn.');
  const { state } = last;
  const scene = game.scenes.get(state.scene);
  const entered = turns.findLast((turn) => turn.entered);
  const dossier = describeDossier(game, turns, words);
  return {
    title: scenario.title,
    role: scenario.role,
    step: turns.length - 1,
    briefing: [...fillBlocks(scenario.briefing, words)],
    clock: scenario.clock && {
      ...label(scenario.clock),
      left: numberOf(state, scenario.clock.name),
      start: scenario.clock.start,
    },
    meters: scenario.meters.map((meter) => {
      const value = numberOf(state, meter.name);
      return {
        name: meter.name,
        label: meter.label,
        value,
        min: meter.min,
        max: meter.max,
        level: levelOf(meter.levels, value),
      };
    }),
    channels: scenario.channels.map((channel) => ({
      id: channel.id,
      title: [...fillInlines(channel.title, words)],
      cost: costOf(game, channel.effects),
      status: channelStatus(game, state, channel),
      askedDay: askedDay(game, turns, channel.id),
    })),
    scene: {
      id: state.scene,
      chapter: [...fillInlines(scene?.chapter ?? [], words)],
      title: [...fillInlines(scene?.title ?? [], words)],
      body: [...fillBlocks(entered?.scene ?? [], words)],
      ending: scene?.ending ?? null,
    },
    arrival: turns.length === 1 ? null : (decisionEntry(game, turns, turns.length - 1, words) ?? null),
    choices: openChoices(game, state).map((choice) => ({
      id: choice.id,
      label: [...fillInlines(choice.label, words)],
      cost: costOf(game, choice.effects),
    })),
    dossier,
    over: state.over,
  };
}

const label = (clock: { name: string; label: string }) => ({ name: clock.name, label: clock.label });

const numberOf = (state: State, name: string): number => {
  const value = state.values[name];
  return typeof value === 'number' ? value : 0;
};

/** The author's word for a value: that of the highest threshold reached, or null. */
export function levelOf(
  levels: readonly { readonly from: number; readonly word: string }[],
  value: number,
): string | null {
  return levels.findLast((level) => value >= level.from)?.word ?? null;
}

/** Days since the beginning; 0 in a scenario without a clock. */
export function dayOf(game: Game, state: State): number {
  const clock = game.scenario.clock;
  return clock ? clock.start - numberOf(state, clock.name) : 0;
}

/** What some effects take off the clock, as a positive number. */
export function costOf(game: Game, effects: readonly Effect[]): number {
  const name = game.scenario.clock?.name;
  let cost = 0;
  for (const effect of effects) if (effect.name === name && effect.type === 'add') cost -= effect.by;
  return Math.max(0, cost);
}

/** Movements in the words of the scenario: every meter and clock by its label. */
export function describeChanges(game: Game, turn: Turn): Change[] {
  const { meters, clock } = game.scenario;
  return turn.moved.map((move) => ({
    ...move,
    kind: move.name === clock?.name ? 'clock' : 'meter',
    label: meters.find((meter) => meter.name === move.name)?.label ?? clock?.label ?? move.name,
  }));
}

/** What was decided in a turn, in the author's words: the choice's label, or the channel's name. */
export function decisionTitle(game: Game, turn: Turn): readonly Inline[] {
  const { action } = turn;
  if (action?.type === 'ask') return game.channels.get(action.channel)?.title ?? [];
  if (action?.type !== 'choose') return [];
  return game.scenes.get(action.scene)?.choices.find((choice) => choice.id === action.choice)?.label ?? [];
}

function decisionEntry(game: Game, turns: readonly Turn[], index: number, words: Words): DossierEntry | null {
  const turn = turns[index];
  const before = turns[index - 1];
  if (!turn?.action || !before) return null;
  return {
    kind: turn.action.type === 'ask' ? 'channel' : 'choice',
    // An answer comes on the day it is received, a choice is made on the day it is made.
    day: dayOf(game, turn.action.type === 'ask' ? turn.state : before.state),
    step: index - 1,
    title: [...fillInlines(decisionTitle(game, turn), words)],
    text: [...fillBlocks(turn.said, words)],
    changes: describeChanges(game, turn),
  };
}

function describeDossier(game: Game, turns: readonly Turn[], words: Words): DossierEntry[] {
  const entries: DossierEntry[] = [];
  for (const [index, turn] of turns.entries()) {
    const decided = decisionEntry(game, turns, index, words);
    if (decided) entries.push(decided);
    const day = dayOf(game, turn.state);
    if (turn.outOfTime) entries.push({ kind: 'out-of-time', day, step: index, title: [], text: [], changes: [] });
    if (turn.entered) {
      const title = [...fillInlines(game.scenes.get(turn.state.scene)?.title ?? [], words)];
      entries.push({ kind: 'scene', day, step: index, title, text: [...fillBlocks(turn.scene, words)], changes: [] });
    }
  }
  return entries;
}

function askedDay(game: Game, turns: readonly Turn[], channel: string): number | null {
  const turn = turns.find((one) => one.action?.type === 'ask' && one.action.channel === channel);
  return turn ? dayOf(game, turn.state) : null;
}
