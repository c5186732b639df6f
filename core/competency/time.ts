interface Moment {
  readonly activity: string;
  readonly atMs: number;
}

/** A pause longer than this, in ms, is taken for something else than training. */
export const longestPauseMs = 30 * 60_000;

/**
 * The time spent on each activity, in ms, by what is on record: between two things done in one activity without anything
 * else in between. `moments` in the order of the record; a clock that was set back counts as no time.
 */
export function timeSpent(moments: readonly Moment[]): ReadonlyMap<string, number> {
  const spent = new Map<string, number>();
  for (const [index, { activity, atMs }] of moments.entries()) {
    const before = moments[index - 1];
    const gap = before?.activity === activity ? atMs - before.atMs : 0;
    const counted = gap > 0 && gap <= longestPauseMs ? gap : 0;
    spent.set(activity, (spent.get(activity) ?? 0) + counted);
  }
  return spent;
}
