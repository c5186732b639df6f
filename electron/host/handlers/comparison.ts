import type { AttemptId } from '../../../core/api/call.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { describeComparison } from '../../../core/scenario/comparison.ts';
import { type Context, learnerOf, wordsFor } from './context.ts';
import type { Games, Playing } from './games.ts';

/** How near a play came to the best reachable result. The exploring is done in another thread, and asked after. */
export function comparisonHandlers(context: Context, { playing }: Games) {
  const { record, explorer } = context;

  function finished(id: AttemptId): Playing {
    const found = playing(record, learnerOf(context), id);
    if (found.attempt.endedAtMs === null) throw new FaultError('attempt-open', id);
    return found;
  }

  // Countries in which a scenario plays alike differ in their words only, and are explored anew all the same: it is rare
  // that one computer plays for two.
  const keyOf = ({ attempt }: Playing) =>
    `${attempt.pack} ${attempt.edition} ${attempt.activity} ${attempt.home} ${JSON.stringify(attempt.earlier)}`;

  return {
    'attempt.compare': ({ attempt: id }) => {
      const found = finished(id);
      const { game, turns, edition, attempt } = found;
      const progress = explorer.progress(keyOf(found), () => ({ scenario: game.scenario, home: game.home, plays: [] }));
      if (progress.state === 'failed')
        throw new Error(`${attempt.activity} could not be explored.`, { cause: progress.cause });
      if (progress.state === 'working') return progress;
      return describeComparison(game, turns, progress.reach, wordsFor(edition, learnerOf(context), attempt.home));
    },
    'attempt.compareStop': ({ attempt }) => {
      explorer.stop(keyOf(finished(attempt)));
      return {};
    },
  } satisfies Pick<Handlers, 'attempt.compare' | 'attempt.compareStop'>;
}
