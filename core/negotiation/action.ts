/** A deal as it is written: for each issue, by id, the id of an option. */
export type Terms = Readonly<Record<string, string>>;

/**
 * One thing a trainee does at a table. Names issues, options, questions and channels by id, never by position, so that a
 * text can be mended under an attempt.
 */
export type Action =
  | ({ readonly type: 'prepare' } & Preparation)
  /** An offer for all issues. It binds: where it is accepted, that is the deal. */
  | { readonly type: 'offer'; readonly terms: Terms }
  /** “If you …, we …”: changes wanted in what they last proposed, and what is given for them. It binds nobody. */
  | { readonly type: 'propose'; readonly want: Terms; readonly give: Terms }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'consult'; readonly channel: string }
  /** Accepts what they last proposed. */
  | { readonly type: 'accept' }
  | { readonly type: 'walk-away' };

/** What a trainee notes before sitting down. The debrief compares it with the truth. */
export interface Preparation {
  /** The worth, in points, of the deal hoped for. */
  readonly aspiration: number;
  /** The worth, in points, below which no deal is better than a deal. */
  readonly walkAway: number;
  /** Ids of the issues thought to matter most to the other side, the heaviest first. May be empty. */
  readonly guess: readonly string[];
  /** Ids of the questions to be asked. May be empty. */
  readonly questions: readonly string[];
}
