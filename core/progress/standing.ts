import type { Quality } from '../scenario/scenario.ts';
import type { Statement } from './statement.ts';

/** How far a trainee has come with one activity, over all attempts and editions. */
export interface Standing {
  readonly status: 'new' | 'begun' | 'done';
  /** Sequence of the last statement about it: what was touched last is carried on first. */
  readonly last: number;
  /** The best result so far. */
  readonly result:
    | { readonly type: 'points'; readonly percent: number; readonly passed: boolean }
    | { readonly type: 'ending'; readonly title: string; readonly quality: Quality }
    | null;
}

export const untouched: Standing = { status: 'new', last: 0, result: null };

const worth = { poor: 0, fair: 1, good: 2 } as const;

/** Where a trainee stands with an activity after one more statement about it; the same where it says nothing of that. */
export function stand(standing: Standing, { sequence, event }: Pick<Statement, 'sequence' | 'event'>): Standing {
  const { result } = standing;
  switch (event.verb) {
    case 'reviewed':
    case 'suspended':
    case 'voided':
      return standing;
    case 'completed': {
      const { ending } = event;
      const isBetter = ending && (result?.type !== 'ending' || worth[ending.quality] > worth[result.quality]);
      const best = isBetter ? ({ type: 'ending', title: ending.title, quality: ending.quality } as const) : result;
      return { status: 'done', last: sequence, result: best };
    }
    case 'passed':
    case 'failed': {
      const status = standing.status === 'done' ? 'done' : 'begun';
      const { percent } = event;
      const isBetter = percent !== null && (result?.type !== 'points' || percent > result.percent);
      const best = isBetter ? ({ type: 'points', percent, passed: event.verb === 'passed' } as const) : result;
      return { status, last: sequence, result: best };
    }
    default:
      return { ...standing, status: standing.status === 'done' ? 'done' : 'begun', last: sequence };
  }
}
