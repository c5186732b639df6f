import type { Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';

export type { Action } from './action.ts';

/** A scenario as its author wrote it, parsed. Types only: `parse.ts` makes it, `play.ts` plays it; neither knows the other. */
export interface Scenario {
  readonly title: string;
  readonly role: string;
  /** About how long a play takes. */
  readonly minutes: number;
  readonly clock: Clock | null;
  readonly meters: readonly Meter[];
  readonly facts: Readonly<Record<string, Value>>;
  /** Facts that earlier activities of the course have set; they are among `facts`, as false. */
  readonly earlier: readonly Earlier[];
  readonly competencies: readonly string[];
  readonly pass: Condition | null;
  /** Who the trainee is and what the office knows: shown before the first scene, and again when asked for. */
  readonly briefing: readonly Block[];
  /** Id of the scene in which play begins. */
  readonly start: string;
  readonly scenes: readonly Scene[];
  readonly channels: readonly Channel[];
  readonly debrief: readonly Block[];
}

/** A value of a meter, the clock or a fact. Numbers are whole. */
export type Value = number | boolean | string;

/** A CEL expression over meters, the clock, facts and `home`, with the place where it stands. */
export interface Condition extends Position {
  readonly source: string;
  /** Words of the home country that it asks for; `*` where it asks for what cannot be told by its name. */
  readonly home: readonly string[];
}

/**
 * A fact that an earlier activity has set: true where the trainee's last finished attempt at it came to one of the endings,
 * false where it came to another, or there is none. It stays through a play as it was when the play began.
 */
export interface Earlier {
  readonly name: string;
  readonly at: Position;
  /** Id of the activity, as `module/activity`. */
  readonly activity: string;
  /** Ids of its endings. */
  readonly endings: readonly string[];
}

export interface Clock {
  readonly name: string;
  /** What it counts, in the author's words; may be empty. */
  readonly label: string;
  readonly start: number;
  /** Id of the scene to which the story moves when the clock reaches 0. */
  readonly out: string;
}

export interface Meter {
  readonly name: string;
  readonly at: Position;
  readonly label: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
  /** A word for each threshold, lowest first: it holds from `from` upwards. May be empty. */
  readonly levels: readonly { readonly from: number; readonly word: string }[];
}

export type Effect =
  | { readonly type: 'add'; readonly name: string; readonly by: number; readonly at: Position }
  | { readonly type: 'set'; readonly name: string; readonly to: Value; readonly at: Position };

/** A block that is shown when its condition holds. */
export interface Guarded {
  readonly when: Condition | null;
  readonly block: Block;
}

export type Quality = 'good' | 'fair' | 'poor';

export interface Scene {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly at: Position;
  /** The chapter it stands in: the text of the level-1 heading above it. */
  readonly chapter: readonly Inline[];
  /** Endings carry how good they are; story scenes carry null. */
  readonly ending: Quality | null;
  /** Applied on entering. */
  readonly effects: readonly Effect[];
  readonly body: readonly Guarded[];
  readonly choices: readonly Choice[];
}

export interface Choice {
  /** Its own `{#id}`, or else its target. */
  readonly id: string;
  readonly at: Position;
  readonly label: readonly Inline[];
  readonly target: string;
  readonly when: Condition | null;
  readonly once: boolean;
  readonly effects: readonly Effect[];
  /** Shown once it is chosen. */
  readonly body: readonly Guarded[];
  /** The author's note, kept for the debrief. */
  readonly note: readonly Block[];
}

export interface Channel {
  readonly id: string;
  readonly at: Position;
  readonly title: readonly Inline[];
  readonly when: Condition | null;
  readonly effects: readonly Effect[];
  /** Ids of the scenes before which a good executive would have asked. */
  readonly before: readonly string[];
  readonly body: readonly Guarded[];
  readonly note: readonly Block[];
}
