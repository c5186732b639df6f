import type { LearnerId } from '../../../core/api/call.ts';
import type { Quality } from '../../../core/scenario/scenario.ts';
import type { Reader } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import { readRow, type StatementRow } from './statements.ts';

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

/** Where a trainee stands with every activity of a pack they have touched, by its id. */
export function readStanding(reader: Reader, learner: LearnerId, pack: string): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  const change = (activity: string, to: Partial<Standing>) =>
    standing.set(activity, { ...(standing.get(activity) ?? untouched), ...to });

  for (const { activity, last } of reader.all<{ activity: string; last: number }>(
    sql`SELECT activity, max(sequence) AS last FROM statements
        WHERE learner = ${learner} AND pack = ${pack} GROUP BY activity`,
  )) {
    change(activity, { status: 'begun', last });
  }
  for (const row of reader.all<StatementRow>(
    sql`SELECT sequence, id, learner, pack, edition, activity, attempt, event, at_ms FROM statements
        WHERE learner = ${learner} AND pack = ${pack} AND verb IN ('completed', 'passed', 'failed') ORDER BY sequence`,
  )) {
    const { activity, event } = readRow(row);
    const known = standing.get(activity)?.result ?? null;
    if (event.verb === 'completed') {
      change(activity, { status: 'done' });
      const ending = event.ending;
      if (ending && (known?.type !== 'ending' || worth[ending.quality] > worth[known.quality]))
        change(activity, { result: { type: 'ending', title: ending.title, quality: ending.quality } });
    } else if ((event.verb === 'passed' || event.verb === 'failed') && event.percent !== null) {
      if (known?.type !== 'points' || event.percent > known.percent)
        change(activity, {
          result: { type: 'points', percent: event.percent, passed: event.verb === 'passed' },
        });
    }
  }
  return standing;
}
