import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { PackOutline } from '../../../core/pack/pack.ts';
import type { Question, Questions } from '../../../core/studio/analyst.ts';
import type { Explored } from '../../../core/studio/exploration.ts';
import type { Exploring } from '../../../core/studio/workshop.ts';

/** What the window says to the thread that knows the pack. */
export type Said =
  | {
      readonly type: 'changed';
      readonly texts: readonly (readonly [path: string, text: string | null])[];
      readonly others: readonly string[] | null;
      /** The file that is open: what concerns it is found out first. */
      readonly open: string | null;
      readonly version: number;
    }
  | {
      [Q in Question]: {
        readonly type: 'asked';
        readonly id: number;
        readonly question: Q;
        readonly with: Questions[Q][0];
      };
    }[Question];

/** A country that a text can be shown for. */
export interface HomeView {
  readonly code: string;
  readonly name: string;
}

/** What the thread says. */
export type Heard =
  | {
      readonly type: 'outline';
      readonly outline: PackOutline;
      readonly version: number;
    }
  | { readonly type: 'homes'; readonly homes: readonly HomeView[]; readonly version: number }
  | {
      readonly type: 'checked';
      /** Null where they are those of the check before, word for word. */
      readonly findings: readonly Diagnostic[] | null;
      /** How many scenarios are still to be explored. */
      readonly waiting: number;
      readonly version: number;
    }
  | { readonly type: 'answered'; readonly id: number; readonly question: Question; readonly answer: unknown }
  /** The answer is that to the same question before this one, word for word. */
  | { readonly type: 'same'; readonly id: number; readonly question: Question }
  | { readonly type: 'failed'; readonly id: number | null; readonly why: string };

/** What the thread that explores is told, and what it says. */
export type Task = Exploring;
export type Found = { readonly key: string; readonly path: string; readonly found: Explored };
