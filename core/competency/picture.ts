/** A finished attempt at an activity that trains some competencies, and what it came to. */
export interface Measured {
  readonly activity: string;
  readonly competencies: readonly string[];
  /** Which attempt of this trainee at this activity it is, from 1. */
  readonly number: number;
  /** Whether it was played from its beginning; one that goes on from an earlier decision is never a first attempt. */
  readonly isWhole: boolean;
  /** Of the best reachable result, 0 to 1. */
  readonly share: number;
}

/** The mean over some activities. */
export interface Level {
  readonly share: number;
  /** Number of activities. */
  readonly count: number;
}

export interface CompetencyPicture<M extends Measured> {
  readonly competency: string;
  /** Of the first attempts; null where there is none. */
  readonly first: Level | null;
  /** Of the latest attempt at each activity that was tried again; null where none was. */
  readonly later: Level | null;
  readonly evidence: readonly M[];
}

/**
 * Each competency by what was shown of it, first attempts and later ones apart: the first shows what somebody brought along,
 * the later ones what they can do once they know. An activity counts once in each, however often it was tried.
 */
export function pictureOf<M extends Measured>(
  competencies: readonly string[],
  measured: readonly M[],
): readonly CompetencyPicture<M>[] {
  return competencies.map((competency) => {
    const evidence = measured.filter((one) => one.competencies.includes(competency));
    const byActivity = [...Map.groupBy(evidence, ({ activity }) => activity).values()].map((all) =>
      all.toSorted((a, b) => a.number - b.number),
    );
    const firsts = byActivity.flatMap(([one]) => (one?.isWhole ? [one] : []));
    const laters = byActivity.flatMap((all) => {
      const last = all.at(-1);
      return last && (all.length > 1 || !last.isWhole) ? [last] : [];
    });
    return { competency, first: levelOf(firsts), later: levelOf(laters), evidence };
  });
}

function levelOf(some: readonly Measured[]): Level | null {
  if (some.length === 0) return null;
  return { share: some.reduce((sum, { share }) => sum + share, 0) / some.length, count: some.length };
}
