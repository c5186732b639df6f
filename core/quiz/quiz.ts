import type { Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';

/** A quiz as its author wrote it, parsed. */
export interface Quiz {
  readonly title: string;
  readonly minutes: number;
  /** Share of the points, in per cent, from which it is passed. */
  readonly pass: number;
  readonly competencies: readonly string[];
  readonly intro: readonly Block[];
  readonly questions: readonly Question[];
}

interface Asked {
  readonly id: string;
  readonly at: Position;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  readonly explanation: readonly Block[];
}

export interface Option {
  readonly id: string;
  readonly text: readonly Block[];
  readonly right: boolean;
  readonly explanation: readonly Block[];
}

export type Question = Asked &
  (
    | { readonly kind: 'single' | 'several'; readonly options: readonly Option[] }
    | { readonly kind: 'order'; readonly items: readonly { readonly id: string; readonly text: readonly Block[] }[] }
    | {
        readonly kind: 'match';
        readonly head: readonly [readonly Inline[], readonly Inline[]];
        readonly pairs: readonly {
          readonly id: string;
          readonly left: readonly Inline[];
          readonly right: readonly Inline[];
        }[];
      }
    | { readonly kind: 'number'; readonly value: number; readonly tolerance: number }
  );

/** What a trainee answers: option ids, item ids in their order, the right side chosen for each left side, or a number. */
export type Answer =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  | { readonly kind: 'match'; readonly pairs: readonly { readonly left: string; readonly right: string }[] }
  | { readonly kind: 'number'; readonly value: number };
