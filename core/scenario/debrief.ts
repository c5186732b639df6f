import type { DebriefView } from '../api/attempt.ts';
import { fillBlocks, fillInlines, type Words } from '../markdown/fill.ts';
import { costOf, dayOf, decisionTitle, describeChanges, levelOf } from './desk.ts';
import { type Game, openChoices, type Turn } from './play.ts';
import type { Channel, Meter } from './scenario.ts';

type Debriefing = Pick<
  DebriefView,
  'title' | 'role' | 'ending' | 'passed' | 'clock' | 'decisions' | 'meters' | 'channels' | 'endings' | 'takeaway'
>;

/**
 * What a finished play has to teach. `turns` is the opening followed by one turn an action; `reasons` has what the
 * trainee noted with each action; `found` names the endings this trainee has ever reached.
 */
export function describeDebrief(
  game: Game,
  turns: readonly Turn[],
  reasons: readonly (string | null)[],
  words: Words,
  found: readonly string[],
): Debriefing {
  const { scenario } = game;
  const last = turns.at(-1);
  const scene = last && game.scenes.get(last.state.scene);
  if (!last || !scene || scene.ending === null)
    throw new RangeError('A debrief needs a play that has reached an ending.');
  const { clock } = scenario;
  const left = clock ? last.state.values[clock.name] : 0;
  return {
    title: scenario.title,
    role: scenario.role,
    ending: {
      id: scene.id,
      title: [...fillInlines(scene.title, words)],
      quality: scene.ending,
      body: [...fillBlocks(last.scene, words)],
    },
    passed: scenario.pass && game.test(scenario.pass, last.state.values),
    clock: clock && {
      label: clock.label,
      name: clock.name,
      start: clock.start,
      left: typeof left === 'number' ? left : 0,
    },
    decisions: turns
      .slice(1)
      .map((turn, index) => decision(game, turns, index + 1, turn, reasons[index] ?? null, words)),
    meters: scenario.meters.map((meter) => line(game, turns, meter)),
    channels: scenario.channels.map((channel) => asked(game, turns, channel, words)),
    endings: scenario.scenes.flatMap((one) =>
      one.ending === null
        ? []
        : [
            {
              id: one.id,
              title: one.id === scene.id || found.includes(one.id) ? [...fillInlines(one.title, words)] : null,
              quality: one.ending,
              here: one.id === scene.id,
            },
          ],
    ),
    takeaway: [...fillBlocks(scenario.debrief, words)],
  };
}

function decision(
  game: Game,
  turns: readonly Turn[],
  index: number,
  turn: Turn,
  reason: string | null,
  words: Words,
): DebriefView['decisions'][number] {
  const before = turns[index - 1]?.state ?? turn.state;
  const { action } = turn;
  const scene = game.scenes.get(turn.from);
  const chosen = action?.type === 'choose' ? scene?.choices.find((choice) => choice.id === action.choice) : undefined;
  const channel = action?.type === 'ask' ? game.channels.get(action.channel) : undefined;
  return {
    step: index - 1,
    day: dayOf(game, before),
    kind: action?.type === 'ask' ? 'channel' : 'choice',
    scene: { id: turn.from, title: [...fillInlines(scene?.title ?? [], words)] },
    label: [...fillInlines(decisionTitle(game, turn), words)],
    others: openChoices(game, before)
      .filter((choice) => choice !== chosen)
      .map((choice) => [...fillInlines(choice.label, words)]),
    changes: describeChanges(game, turn),
    text: [...fillBlocks(turn.said, words)],
    note: [...fillBlocks((chosen ?? channel)?.note ?? [], words)],
    reason,
  };
}

function line(game: Game, turns: readonly Turn[], meter: Meter): DebriefView['meters'][number] {
  const points = turns.map((turn, step) => {
    const value = turn.state.values[meter.name];
    return { step, day: dayOf(game, turn.state), value: typeof value === 'number' ? value : 0 };
  });
  const value = points.at(-1)?.value ?? meter.start;
  const { name, label, min, max, start } = meter;
  return { name, label, min, max, start, value, level: levelOf(meter.levels, value), points };
}

function asked(game: Game, turns: readonly Turn[], channel: Channel, words: Words): DebriefView['channels'][number] {
  const at = turns.findIndex((turn) => turn.action?.type === 'ask' && turn.action.channel === channel.id);
  const turn = at < 0 ? undefined : turns[at];
  const before = channel.before.flatMap((id) => {
    const step = turns.findIndex((one) => one.entered && one.state.scene === id);
    if (step < 0) return [];
    const title = [...fillInlines(game.scenes.get(id)?.title ?? [], words)];
    return [{ scene: id, title, step, inTime: at >= 0 && at < step }];
  });
  return {
    id: channel.id,
    title: [...fillInlines(channel.title, words)],
    cost: costOf(game, channel.effects),
    asked: turn ? { step: at - 1, day: dayOf(game, turn.state) } : null,
    before,
    note: [...fillBlocks(channel.note, words)],
  };
}
