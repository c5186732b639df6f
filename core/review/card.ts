/** What comes back: a question of a quiz, a term of the glossary, a decision of a scenario that went badly. */
export type CardKind = 'question' | 'term' | 'decision';

/** What a card is about. The same thing met again is the same card. */
export interface CardKey {
  readonly kind: CardKind;
  /** Id of the quiz or scenario; empty for a term. */
  readonly activity: string;
  /** Id of the question or the scene; the term as `termKey` has it. */
  readonly item: string;
}

export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** What is known of how well a card is remembered, in FSRS's terms. */
export interface Memory {
  /** Days after which it is remembered with a chance of 90 per cent. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly lastMs: number;
  readonly reps: number;
  readonly lapses: number;
}

/** A card and where it stands. */
export interface Card {
  readonly key: CardKey;
  /** Null until it was first rated. */
  readonly memory: Memory | null;
  readonly metAtMs: number;
  /** When it was first rated; null until then. */
  readonly firstMs: number | null;
  /** Put off by the trainee until then. */
  readonly buriedUntilMs: number;
  /** The play it comes from, for a decision. */
  readonly source: { readonly attempt: string; readonly step: number } | null;
}
