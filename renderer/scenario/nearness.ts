import type { TFunction } from 'i18next';
import type { ComparisonView } from '../../core/api/attempt.ts';

type Compared = Pick<Extract<ComparisonView, { state: 'ready' }>, 'asks' | 'isBest' | 'complete' | 'here' | 'best'>;

/**
 * How near a play came, in a sentence about the first thing in which the best result is better: what the scenario asks
 * for, then how it ended, then where the meters stand.
 */
export function nearnessOf(t: TFunction, { asks, isBest, complete, here, best }: Compared): string {
  if (isBest) return t(complete ? 'near.best' : 'near.bestSoFar');
  if (asks && best.passed && !here.passed) return t('near.passed');
  if (best.quality !== here.quality)
    return t('near.quality', {
      here: t(`quality.${here.quality}-short`),
      best: t(`quality.${best.quality}-short`),
    });
  return t('near.meters', { count: Math.max(1, Math.round((meanOf(best) - meanOf(here)) * 100)) });
}

/** Where the meters stand on the whole: the mean of each one's place in its range, 0 to 1. */
const meanOf = ({ meters }: Compared['here']): number =>
  meters.reduce((sum, { value, min, max }) => sum + (value - min) / (max - min), 0) / Math.max(1, meters.length);
