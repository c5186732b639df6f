import { parseActivity } from '../../core/pack/activity.ts';
import { explore } from '../../core/scenario/explore/explore.ts';
import { prepare } from '../../core/scenario/play.ts';
import { courseScenario } from './scenario.ts';

export interface ExplorerFigure {
  readonly states: number;
  readonly complete: boolean;
  /** Explored a second on one core, every verdict included. */
  readonly statesPerSecond: number;
  /** All that the search holds, over its states. */
  readonly bytesPerState: number;
}

/** Explores a scenario of the size and shape of the course's: the best of a few times, once the code is warm. */
export function measureExplorer(times = 5, text = courseScenario(1)): ExplorerFigure {
  const activity = parseActivity('generated.md', text);
  if (activity.type !== 'scenario') throw new Error(`It does not parse: ${JSON.stringify(activity.findings)}`);
  const game = prepare(activity.scenario, {});
  let best: ExplorerFigure | null = null;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const { states, complete, bytes } = explore(game, { states: 50_000_000 });
    const statesPerSecond = states / ((performance.now() - began) / 1_000);
    if (!best || statesPerSecond > best.statesPerSecond)
      best = { states, complete, statesPerSecond, bytesPerState: bytes / states };
  }
  if (!best) throw new RangeError('It must be measured at least once.');
  return best;
}
