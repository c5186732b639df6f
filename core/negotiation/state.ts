import type { Block } from '../markdown/markdown.ts';
import type { Action, Preparation } from './action.ts';
import type { Mood, Move } from './counterpart.ts';
import type { EndingId, Term } from './table.ts';

/** What replaying a list of actions gives. Deals are numbers of the game’s space. */
export interface State {
  /** Rounds used: offers and proposals made by the trainee. */
  readonly round: number;
  /** Days that have passed; 0 where none are counted. */
  readonly day: number;
  /** The deal the trainee could accept now: what the counterpart last proposed. Null before it has. */
  readonly standing: number | null;
  readonly path: readonly Move[];
  readonly preparation: Preparation | null;
  /** Ids of questions asked and channels consulted, in order. */
  readonly asked: readonly string[];
  readonly consulted: readonly string[];
  readonly granted: readonly Term[];
  /** Issues of which the other side’s interest is known; `principal` for who stands behind it. */
  readonly revealed: readonly string[];
  readonly off: readonly Term[];
  /** The counterpart’s stance, from -3, cold, to 3, warm. */
  readonly stance: number;
  readonly insults: number;
  /** Revealed issues on which the trainee has since given something. */
  readonly shown: readonly string[];
  /** The issue hinted at last, by its place; null where none was. */
  readonly hint: number | null;
  /** Whether the counterpart has already had to ask whoever stands behind it. */
  readonly referred: boolean;
  readonly over: Ended | null;
}

/** How it ended. `deal` is null where there is none. */
export interface Ended {
  readonly ending: EndingId;
  readonly deal: number | null;
}

/** Something said at the table or by a channel. */
export interface Said {
  readonly by: 'counterpart' | 'channel' | 'ending';
  /** A case, the id of an issue hinted at, of a question, a channel or an ending. */
  readonly id: string;
  readonly text: readonly Block[];
}

/** What one action did. The opening is the turn without an action. */
export interface Turn {
  readonly action: Action | null;
  readonly state: State;
  /** How an offer or a proposal sat with the counterpart; null where nothing was offered. */
  readonly mood: Mood | 'trade-agreed' | 'trade-refused' | null;
  readonly said: readonly Said[];
}

export type Refusal =
  | 'over'
  | 'unknown'
  | 'incomplete'
  | 'out-of-range'
  | 'too-late'
  | 'not-open'
  | 'no-rounds'
  | 'outside-mandate'
  | 'needs-consent'
  | 'nothing-to-change'
  | 'nothing-to-accept'
  | 'withdrawn';

export type Acted =
  | { readonly ok: true; readonly turn: Turn }
  /** `subject` is what it concerns: an issue, `issue.option`, a question, a channel; may be empty. */
  | { readonly ok: false; readonly why: Refusal; readonly subject: string };

/** The state before anybody has said anything. */
export const start: State = {
  round: 0,
  day: 0,
  standing: null,
  path: [],
  preparation: null,
  asked: [],
  consulted: [],
  granted: [],
  revealed: [],
  off: [],
  stance: 0,
  insults: 0,
  shown: [],
  hint: null,
  referred: false,
  over: null,
};
