import type { Game, Turn } from '../scenario/play.ts';

/** A decision that went badly: which one of the play, and the scene it was made in. */
export interface Badly {
  readonly step: number;
  readonly scene: string;
}

const most = 3;
/** A loss of less than this share of a meter's range is the price of doing anything. */
const smallest = 0.1;

/**
 * The decisions of a finished play that are worth coming back to: those that led to a scene before which somebody should
 * have been asked and was not, and those that cost most. None of a play that ended well. `turns` is the opening followed
 * by one turn an action; at most three, in their order.
 */
export function wentBadly(game: Game, turns: readonly Turn[]): readonly Badly[] {
  const last = turns.at(-1);
  const ending = last ? game.scenes.get(last.state.scene)?.ending : null;
  if (!ending || ending === 'good') return [];
  const weighed = turns.flatMap((turn, index) => {
    if (turn.action?.type !== 'choose') return [];
    const loss = unasked(game, turns, index) + lossOf(game, turns[index - 1], turn);
    return loss >= smallest ? [{ step: index - 1, scene: turn.from, loss }] : [];
  });
  const byScene = new Map(weighed.map((one) => [one.scene, one]));
  return [...byScene.values()]
    .sort((a, b) => b.loss - a.loss)
    .slice(0, most)
    .sort((a, b) => a.step - b.step)
    .map(({ step, scene }) => ({ step, scene }));
}

/** How many should have been asked before the scene that a turn led to, and were not. */
function unasked(game: Game, turns: readonly Turn[], index: number): number {
  const turn = turns[index];
  if (!turn?.entered) return 0;
  const asked = new Set(
    turns.slice(0, index).flatMap(({ action }) => (action?.type === 'ask' ? [action.channel] : [])),
  );
  return game.scenario.channels.filter(({ id, before }) => before.includes(turn.state.scene) && !asked.has(id)).length;
}

/** What a turn cost, as shares of the meters' ranges. */
function lossOf({ scenario }: Game, before: Turn | undefined, after: Turn): number {
  return scenario.meters.reduce((sum, { name, min, max }) => {
    const [from, to] = [before?.state.values[name], after.state.values[name]];
    if (typeof from !== 'number' || typeof to !== 'number' || to >= from) return sum;
    return sum + (from - to) / Math.max(1, max - min);
  }, 0);
}
