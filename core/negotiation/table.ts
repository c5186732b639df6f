import type { Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';

/**
 * A negotiation table as its author wrote it, parsed. Types only: `parse.ts` makes it, `play.ts` plays it; neither knows the
 * other. `us` is the trainee’s side. Worths are points: whole or decimal numbers, 0 the worst and 100 the best an issue
 * list can give a side before pairs are added.
 */
export interface Table {
  readonly title: string;
  readonly role: string;
  /** About how long a play takes. */
  readonly minutes: number;
  readonly competencies: readonly string[];
  /** How many offers and conditional proposals the trainee can make. */
  readonly rounds: number;
  /** Null where only rounds are counted. */
  readonly days: Days | null;
  /** Per cent of a deal’s worth that each side loses with every round or day. Null where waiting costs nothing. */
  readonly discount: { readonly per: 'round' | 'day'; readonly us: number; readonly them: number } | null;
  /** Who names terms first. */
  readonly opens: Side;
  /** Fixes every chance where an attempt brings no seed of its own. */
  readonly seed: number;
  readonly us: Party;
  readonly them: Counterpart;
  readonly issues: readonly Issue[];
  readonly pairs: readonly Pair[];
  /** Other counterparts who may sit there instead. May be empty. */
  readonly variants: readonly Variant[];
  /** Who the trainee is, the mandate, what is known: shown before the table, and again when asked for. */
  readonly briefing: readonly Block[];
  readonly channels: readonly Channel[];
  readonly questions: readonly Question[];
  /** What the counterpart says, by case. */
  readonly words: readonly Wording[];
  /** What the counterpart says of one issue that keeps an offer from being good; `id` is the issue’s. */
  readonly hints: readonly Wording[];
  readonly endings: readonly Ending[];
  readonly debrief: readonly Block[];
  /** Where the front matter says something; for findings. */
  readonly at: (...path: readonly (string | number)[]) => Position;
}

export type Side = 'us' | 'them';

/** What something is worth to each side. */
export type Worth = Readonly<Record<Side, number>>;

export interface Days {
  /** What is counted, in the author’s words; may be empty. */
  readonly label: string;
  readonly start: number;
  /** What an offer or a proposal costs. */
  readonly round: number;
}

export interface Party {
  readonly name: string;
  /** The worth of the best that can be had without this deal, in points; below it no deal is better. */
  readonly reservation: number;
  /** That best alternative, in words. May be empty. */
  readonly alternative: string;
}

export const kinds = ['boulware', 'conceder', 'tit-for-tat', 'deadline-bluffer', 'hidden-principal'] as const;
export type Kind = (typeof kinds)[number];

export interface Counterpart extends Party {
  readonly kind: Kind;
  /** Shape of the concession: below 1 late, above 1 early (Faratin, Sierra and Jennings 1998). */
  readonly beta: number;
  /** Share of the way to its reservation value it has already gone in its first words, in per cent. */
  readonly opening: number;
  /** How much of its move answers the trainee’s last move instead of the time, in per cent. */
  readonly mirror: number;
  /** How many insults it bears before it leaves; null for any number. */
  readonly patience: number | null;
  /** The round it calls the last, though it is not. Null where it does not bluff. */
  readonly deadline: number | null;
  /** Who has to agree behind it. Empty where nobody has. */
  readonly principal: string;
  /** Whether the author means that no deal with it is good enough for both. */
  readonly zone: 'some' | 'empty';
}

export interface Variant extends Counterpart {
  readonly id: string;
}

export interface Issue {
  readonly id: string;
  readonly at: Position;
  readonly label: string;
  /** Whether its options go from one end to the other, so that neighbours are nearer to each other than the ends. */
  readonly ordered: boolean;
  /** Per cent of the whole; over all issues they add up to 100 for each side. */
  readonly weight: Worth;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly at: Position;
  readonly label: string;
  /** From 0 to 100 within its issue. */
  readonly value: Worth;
  /**
   * Outside the trainee’s mandate: `never` cannot be offered or accepted; `conceded` can, and the play then ends as a
   * breach of the mandate, whatever it is worth. Null where it is within.
   */
  readonly outside: 'never' | 'conceded' | null;
  /** Id of the channel that must have granted it; null where the trainee may give it alone. */
  readonly needs: string | null;
}

/** Names an option of an issue. */
export interface Term {
  readonly issue: string;
  readonly option: string;
}

/** Two options of different issues that are worth more, or less, together: points of the whole. */
export interface Pair {
  readonly at: Position;
  readonly terms: readonly [Term, Term];
  readonly value: Worth;
}

/** What a question or a channel does. */
export interface Effects {
  readonly days: number;
  /** Ids of issues whose weight and order for the other side become known; `principal` for who stands behind it. */
  readonly reveals: readonly string[];
  /** Options the counterpart no longer asks for, because it has been told why not. */
  readonly off: readonly Term[];
  /** Movement of the counterpart’s stance: above 0 warmer. */
  readonly stance: number;
  /** Ids of the questions and channels that come first. */
  readonly after: readonly string[];
}

/** Something to ask the counterpart. */
export interface Question extends Effects {
  readonly id: string;
  readonly at: Position;
  readonly title: readonly Inline[];
  /** What is answered. */
  readonly body: readonly Block[];
  /** The author’s note, kept for the debrief. */
  readonly note: readonly Block[];
}

/** Somebody on the trainee’s own side to consult: a legal service, a ministry, a council. */
export interface Channel extends Question {
  readonly grants: readonly Term[];
  /** Ids of the questions whose answers it confirms or corrects. */
  readonly verifies: readonly string[];
  /** What a good executive would not commit to before asking: issues, options (`issue.option`), or `agreement`. */
  readonly before: readonly string[];
}

/** What is said in one case. Where there are several ways, the seed picks one. */
export interface Wording {
  readonly id: string;
  readonly at: Position;
  readonly ways: readonly (readonly Block[])[];
}

export interface Ending {
  readonly id: EndingId;
  readonly at: Position;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
}

export const cases = [
  'opening',
  'insult',
  'far',
  'near',
  'close',
  'accepts',
  'trade-agreed',
  'trade-refused',
  'last-round',
  'bluff',
  'stays',
  'refers',
] as const;
/** A case in which the counterpart says something. */
export type Case = (typeof cases)[number];

export const endingIds = ['agreement', 'below', 'breach', 'left', 'left-rightly', 'late', 'broken'] as const;
/**
 * How a play ends: with a deal; with one below the trainee’s own reservation value, or outside the mandate; by walking
 * away from a table at which a deal was, or was not, to be had; without any days left; or with the counterpart gone.
 */
export type EndingId = (typeof endingIds)[number];
