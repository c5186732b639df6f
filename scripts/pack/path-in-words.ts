import { dayOf, decisionTitle, describeChanges } from '../../core/scenario/desk.ts';
import { type Game, replay, type Turn } from '../../core/scenario/play.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { line } from './plain.ts';
import { wordsOf } from './scenario-file.ts';

/** A path of actions as a person would tell it: one numbered line an action, and where it leads. */
export function pathInWords(game: Game, actions: readonly Action[]): readonly string[] {
  const { turns } = replay(game, actions);
  const words = wordsOf(game.home);
  const title = (id: string) => line(game.scenes.get(id)?.title ?? [], words);
  const [opening, ...others] = turns;
  const told = others.map((turn, index) => {
    const verb = turn.action?.type === 'ask' ? 'ask' : 'choose';
    const step = `${String(index + 1).padStart(3)}. In “${title(turn.from)}”, ${verb} “${line(decisionTitle(game, turn), words)}”`;
    return `${step}${changes(game, turn)}.${turn.outOfTime ? ' Time runs out.' : ''}`;
  });
  const last = turns.at(-1);
  return [
    `The play begins in “${title(opening?.state.scene ?? game.scenario.start)}”.`,
    ...told,
    ...(last ? [`Now it is in “${title(last.state.scene)}”: ${standing(game, last)}.`] : []),
  ];
}

function changes(game: Game, turn: Turn): string {
  const list = describeChanges(game, turn).map((one) => `${one.name} ${one.from} → ${one.to}`);
  return list.length === 0 ? '' : ` (${list.join(', ')})`;
}

function standing(game: Game, { state }: Turn): string {
  const values = Object.entries(state.values).map(([name, value]) => `${name} ${String(value)}`);
  return [...(game.scenario.clock ? [`day ${dayOf(game, state)}`] : []), ...values].join(', ');
}
