import type { Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';

/**
 * A judgement test: short situations, in each of which four courses of action are rated and the approach is read as hostile
 * or genuine, with how sure one is. It passes or fails nothing: `measure.ts` says how well the two kinds were told apart,
 * and how near the ratings came to those of the expert key. `parse.ts` reads it, `occasion.ts` says when it comes back.
 */
export interface JudgementTest {
  readonly title: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
  readonly intro: readonly Block[];
  readonly situations: readonly Situation[];
}

export interface Situation {
  readonly id: string;
  readonly at: Position;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly kind: Kind;
  readonly courses: readonly Course[];
  /** Why the key is as it is. */
  readonly reasoning: readonly Block[];
}

/** A course of action. */
export interface Course {
  readonly text: readonly Block[];
  /** The expert rating, from -2 (does harm) to 2 (sound). */
  readonly key: number;
}

/** Whether somebody uses the town for an end that is not stated. */
export const kinds = ['hostile', 'genuine'] as const;
export type Kind = (typeof kinds)[number];

export const coursesEach = 4;
export const ratings = [-2, -1, 0, 1, 2] as const;
/** How sure one is of a reading, in per cent: at 50 one might as well have tossed a coin. */
export const confidences = [50, 60, 70, 80, 90, 100] as const;

/** What a trainee makes of a situation. */
export interface Judged {
  readonly kind: 'judgement';
  /** One for each course, in their order. */
  readonly ratings: readonly number[];
  readonly reading: Kind;
  readonly confidence: number;
}
