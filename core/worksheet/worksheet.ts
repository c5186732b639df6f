import type { Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';

/**
 * A worksheet: what a trainee writes for their own town, section by section, and marks against a rubric. Nobody else marks
 * it, and it passes or fails nothing; it is finished when every section says something. `parse.ts` reads it.
 */
export interface Worksheet {
  readonly title: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
  readonly intro: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly at: Position;
  readonly title: readonly Inline[];
  /** What to write, and how much of it. */
  readonly body: readonly Block[];
  /** A good entry from elsewhere; empty where the author gives none. */
  readonly example: readonly Block[];
  /** How an entry reads at each level. */
  readonly rubric: Readonly<Record<Level, readonly Block[]>>;
}

/** From what is not there yet to what holds under pressure. */
export const levels = ['missing', 'workable', 'sound'] as const;
export type Level = (typeof levels)[number];
