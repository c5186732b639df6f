import { z } from 'zod';
import type { GlossaryEntry } from '../pack/pack.ts';
import { Change } from './attempt.ts';
import { AtMs, AttemptId, Blocks, Inlines, none, PackId, read, TextId, write } from './call.ts';
import { Answer, Marked, QuestionView } from './quiz.ts';

/** A card by what it is about. */
export const CardRef = z.strictObject({
  pack: PackId,
  kind: z.enum(['question', 'term', 'decision']),
  /** Id of the quiz or scenario; empty for a term. */
  activity: z.string().max(200),
  item: TextId,
});
export type CardRef = z.output<typeof CardRef>;

export const Rating = z.enum(['again', 'hard', 'good', 'easy']);

/** Why a card is here now, as a sentence can be made of it. */
export const WhyNow = z.object({
  metAtMs: AtMs,
  lastMs: AtMs.nullable(),
  /** Chance, in per cent, that it is still remembered; null for one that is new. */
  recall: z.int().nullable(),
  reps: z.int(),
  lapses: z.int(),
});

const shared = {
  card: CardRef,
  /** How often it was rated: says which review of it this is. */
  reps: z.int(),
  course: z.string(),
  edition: z.string(),
  /** The activity it is from; empty for a term. */
  from: z.string(),
  why: WhyNow,
  /** Days until it comes back, for each rating. */
  days: z.object({ again: z.int(), hard: z.int(), good: z.int(), easy: z.int() }),
};

/** The front of a card: what is asked, and nothing of the answer. */
export const CardView = z.discriminatedUnion('kind', [
  z.object({ ...shared, kind: z.literal('question'), question: QuestionView }),
  z.object({ ...shared, kind: z.literal('term'), term: z.string() }),
  z.object({
    ...shared,
    kind: z.literal('decision'),
    attempt: AttemptId,
    scene: Inlines,
    body: Blocks,
    choices: z.array(z.object({ id: TextId, label: Inlines })),
  }),
]);
export type CardView = z.output<typeof CardView>;

/** The back of a card. */
export const RevealView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), marked: Marked }),
  z.object({ kind: z.literal('term'), entry: z.custom<GlossaryEntry>((value) => typeof value === 'object') }),
  z.object({
    kind: z.literal('decision'),
    chosen: TextId,
    label: Inlines,
    text: Blocks,
    changes: z.array(Change),
    note: Blocks,
    /** Who should have been asked before, and was not. */
    unasked: z.array(Inlines),
  }),
]);
export type RevealView = z.output<typeof RevealView>;

export const ReviewView = z.object({
  /** Cards due now, this one with them. */
  due: z.int(),
  minutes: z.int(),
  /** Cards rated today. */
  done: z.int(),
  card: CardView.nullable(),
  /** When the next one is due; null where there is none, or some are due now. */
  nextMs: AtMs.nullable(),
  /** Whether there is a rating of this session to take back. */
  canUndo: z.boolean(),
});
export type ReviewView = z.output<typeof ReviewView>;

export const review = {
  'review.due': read(none, z.object({ due: z.int(), minutes: z.int() })),
  'review.read': read(none, ReviewView),
  /** Turns a card over. For a question, what was answered is marked; it counts once the card is rated. */
  'review.reveal': read(z.strictObject({ card: CardRef, answer: Answer.nullable() }), RevealView),
  /** On disk before it is answered. `out-of-step` where the card was rated meanwhile. */
  'review.rate': write(
    z.strictObject({ card: CardRef, reps: z.int().min(0), rating: Rating, answer: Answer.nullable() }),
    ReviewView,
  ),
  /** Puts a card off until tomorrow. */
  'review.bury': write(z.strictObject({ card: CardRef }), ReviewView),
  /** Takes back the last rating or putting-off of this start. */
  'review.undo': write(none, ReviewView),
};
