import type { AttemptId, LearnerId } from '../api/call.ts';
import type { Judged } from '../judgement/judgement.ts';
import type { Action as TableAction } from '../negotiation/action.ts';
import type { Answer } from '../quiz/quiz.ts';
import type { Badly } from '../review/badly.ts';
import type { CardKey, Rating } from '../review/card.ts';
import type { Before } from '../scenario/earlier.ts';
import type { Action, Quality } from '../scenario/scenario.ts';

/**
 * One line of the learner's record, in xAPI's words (ADL xAPI 1.0.3, section 4.1.3, and the ADL verb vocabulary). Never
 * changed and never deleted; everything else the program knows about a trainee is derived from these.
 */
export interface Statement {
  /** Rises with every statement of this database: the order in which things were acknowledged, whatever the clock says. */
  readonly sequence: number;
  readonly id: string;
  readonly learner: LearnerId;
  readonly pack: string;
  readonly edition: string;
  readonly activity: string;
  /** Null for lessons, which have no attempts. */
  readonly attempt: AttemptId | null;
  readonly atMs: number;
  readonly event: StatementEvent;
}

/** The verb, and what xAPI calls the result. */
export type StatementEvent =
  | {
      readonly verb: 'initialized';
      readonly kind: 'lesson' | 'scenario' | 'quiz' | 'worksheet' | 'judgement';
      /** The trainee's home country at that time: an attempt is played to its end under the law it began with. */
      readonly home: string;
      readonly from: { readonly attempt: AttemptId; readonly step: number } | null;
      /** What a scenario asks of earlier activities, as it was then; absent where it asks nothing. */
      readonly earlier?: Before;
    }
  | {
      readonly verb: 'initialized';
      readonly kind: 'negotiation';
      readonly home: string;
      readonly from: { readonly attempt: AttemptId; readonly step: number } | null;
      /** Fixes who sits across the table, and every chance. */
      readonly seed: string;
    }
  | { readonly verb: 'progressed'; readonly step: number; readonly action: Action; readonly reason: string | null }
  /** The same at a negotiation table. */
  | { readonly verb: 'progressed'; readonly step: number; readonly move: TableAction }
  | {
      readonly verb: 'answered';
      readonly question: string;
      readonly answer: Answer | Judged;
      readonly correct: boolean;
      /** 0 to 1; of a judgement, how near the ratings came to the key. */
      readonly share: number;
    }
  | {
      readonly verb: 'completed';
      readonly ending: { readonly id: string; readonly title: string; readonly quality: Quality } | null;
      /** Terms of the glossary that a lesson has told of, as `termKey` has them. */
      readonly terms?: readonly string[];
      /** Decisions of a play that went badly. */
      readonly badly?: readonly Badly[];
    }
  | {
      readonly verb: 'reviewed';
      readonly card: CardKey;
      readonly rating: Rating;
      /** What was answered, where the card is a question. */
      readonly answer: Answer | null;
    }
  /** A card was put off. */
  | { readonly verb: 'suspended'; readonly card: CardKey; readonly untilMs: number }
  /** Takes a statement back: it stays on record, and counts no more. */
  | { readonly verb: 'voided'; readonly statement: string }
  /** Moved to the edition that the statement names, on which all its decisions replay. */
  | { readonly verb: 'resumed' }
  | { readonly verb: 'passed' | 'failed'; readonly percent: number | null };

/** What an event is about within its attempt. One attempt has at most one statement of each. */
export function placeOf(event: StatementEvent, edition: string): string {
  if (event.verb === 'progressed') return `progressed:${event.step}`;
  if (event.verb === 'answered') return `answered:${event.question}`;
  if (event.verb === 'resumed') return `resumed:${edition}`;
  return event.verb === 'failed' ? 'passed' : event.verb;
}
