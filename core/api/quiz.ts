import { z } from 'zod';
import { ActivityId, AttemptId, Blocks, Inlines, PackId, TextId, write } from './call.ts';
import { Pointer } from './library.ts';

export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), options: z.array(TextId).max(100) }),
  z.strictObject({ kind: z.literal('order'), items: z.array(TextId).max(100) }),
  z.strictObject({
    kind: z.literal('match'),
    pairs: z.array(z.strictObject({ left: TextId, right: TextId })).max(100),
  }),
  z.strictObject({ kind: z.literal('number'), value: z.number() }),
]);

/** An answer, marked: which is right, and why. */
export const Marked = z.object({
  answer: Answer,
  right: Answer,
  correct: z.boolean(),
  /** Share of the question's one point, 0 to 1. */
  share: z.number(),
  explanation: Blocks,
  /** Explanations of single options, by their id. */
  options: z.record(z.string(), Blocks),
});
export type Marked = z.output<typeof Marked>;

const asked = { id: TextId, title: Inlines, body: Blocks, marked: Marked.nullable() };

/** A question as it is put: without what is right, until it is answered. Options and items come in the attempt's order. */
export const QuestionView = z.discriminatedUnion('kind', [
  z.object({ ...asked, kind: z.enum(['single', 'several']), options: z.array(z.object({ id: TextId, text: Blocks })) }),
  z.object({ ...asked, kind: z.literal('order'), items: z.array(z.object({ id: TextId, text: Blocks })) }),
  z.object({
    ...asked,
    kind: z.literal('match'),
    head: z.array(Inlines),
    left: z.array(z.object({ id: TextId, text: Inlines })),
    right: z.array(z.object({ id: TextId, text: Inlines })),
  }),
  z.object({ ...asked, kind: z.literal('number') }),
]);
export type QuestionView = z.output<typeof QuestionView>;

export const QuizView = z.object({
  attempt: AttemptId,
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  module: z.string(),
  number: z.int(),
  /** Per cent from which it is passed. */
  pass: z.int(),
  intro: Blocks,
  questions: z.array(QuestionView),
  /** Null until every question is answered. */
  result: z.object({ percent: z.int(), passed: z.boolean() }).nullable(),
  next: Pointer.nullable(),
});
export type QuizView = z.output<typeof QuizView>;

export const quiz = {
  /** The latest attempt at a quiz, finished or not; begins the first. `again` begins a new one in any case. */
  'quiz.open': write(z.strictObject({ pack: PackId, activity: ActivityId, again: z.boolean() }), QuizView),
  /** On disk before it is answered; a question is answered once an attempt. */
  'quiz.answer': write(z.strictObject({ attempt: AttemptId, question: TextId, answer: Answer }), QuizView),
};
