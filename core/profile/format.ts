import { z } from 'zod';
import { Action } from '../api/attempt.ts';
import { ActivityId, AtMs, AttemptId, LearnerId, PackId, TextId } from '../api/call.ts';
import { Judged } from '../api/judgement.ts';
import { Country, Language, Name, Preferences } from '../api/learner.ts';
import { AnchorView, HighlightId } from '../api/notes.ts';
import { Answer } from '../api/quiz.ts';
import { CardRef, Rating } from '../api/review.ts';
import { TableAction } from '../api/table.ts';
import { levels } from '../worksheet/worksheet.ts';

/**
 * A profile file (`.envoyprofile`): all that one trainee has on one computer, to be taken to another. JSON lines: a head,
 * a line for each thing, and a last one that counts and hashes what stands before it, so that a cut file is noticed. It
 * proves nothing of who made it: it is for the trainee's own hands. docs/profile-files.md describes it.
 */
export const profileFormat = 'civic-envoy-profile';
export const profileVersion = 1;

const Edition = z.string().min(1).max(128);
const Step = z.int().min(0).max(100_000);
const From = z.strictObject({ attempt: AttemptId, step: Step }).nullable();
const Quality = z.enum(['good', 'fair', 'poor']);
const Uuid = z.uuid();
const home = z.string().max(8);

const Event = z.union([
  z.strictObject({
    verb: z.literal('initialized'),
    kind: z.enum(['lesson', 'scenario', 'quiz', 'worksheet', 'judgement']),
    home,
    from: From,
    earlier: z.record(z.string().max(200), z.boolean()).optional(),
  }),
  z.strictObject({
    verb: z.literal('initialized'),
    kind: z.literal('negotiation'),
    home,
    from: From,
    seed: z.string().max(200),
  }),
  z.strictObject({
    verb: z.literal('progressed'),
    step: Step,
    action: Action,
    reason: z.string().max(2_000).nullable(),
  }),
  z.strictObject({ verb: z.literal('progressed'), step: Step, move: TableAction }),
  z.strictObject({
    verb: z.literal('answered'),
    question: TextId,
    answer: z.union([Answer, Judged]),
    correct: z.boolean(),
    share: z.number().min(0).max(1),
  }),
  z.strictObject({
    verb: z.literal('completed'),
    ending: z.strictObject({ id: TextId, title: z.string().max(1_000), quality: Quality }).nullable(),
    terms: z.array(z.string().max(200)).max(1_000).optional(),
    badly: z
      .array(z.strictObject({ step: Step, scene: TextId }))
      .max(100)
      .optional(),
  }),
  z.strictObject({ verb: z.literal('reviewed'), card: CardRef, rating: Rating, answer: Answer.nullable() }),
  z.strictObject({ verb: z.literal('suspended'), card: CardRef, untilMs: AtMs }),
  z.strictObject({ verb: z.literal('voided'), statement: Uuid }),
  z.strictObject({ verb: z.literal('resumed') }),
  z.strictObject({ verb: z.enum(['passed', 'failed']), percent: z.number().min(0).max(100).nullable() }),
]);

const place = { pack: PackId, activity: ActivityId };

export const StatementLine = z.strictObject({
  type: z.literal('statement'),
  id: Uuid,
  ...place,
  /** What comes back is said of a card, whose activity may be empty: a term is of the whole course. */
  activity: z.union([ActivityId, z.literal('')]),
  edition: Edition,
  attempt: AttemptId.nullable(),
  atMs: AtMs,
  event: Event,
});

export const NoteLine = z.strictObject({
  type: z.literal('note'),
  ...place,
  prompt: TextId,
  text: z.string().max(20_000),
  savedAtMs: AtMs,
});
export const BookmarkLine = z.strictObject({
  type: z.literal('bookmark'),
  ...place,
  heading: TextId,
  savedAtMs: AtMs,
});
export const MarkLine = z.strictObject({
  type: z.literal('mark'),
  ...place,
  section: TextId,
  level: z.enum(levels),
  savedAtMs: AtMs,
});
export const HighlightLine = z.strictObject({
  type: z.literal('highlight'),
  ...place,
  id: HighlightId,
  /** Null where it was taken away. */
  anchor: AnchorView.nullable(),
  heading: z.string().max(2_000),
  text: z.string().max(20_000),
  madeAtMs: AtMs,
  savedAtMs: AtMs,
});

export const Head = z.strictObject({
  format: z.literal(profileFormat),
  version: z.literal(profileVersion),
  program: z.string().max(40),
  madeAtMs: AtMs,
  learner: z.strictObject({ id: LearnerId, name: Name, home: Country, language: Language, preferences: Preferences }),
});
export const Foot = z.strictObject({
  type: z.literal('end'),
  lines: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const Line = z.discriminatedUnion('type', [StatementLine, NoteLine, BookmarkLine, MarkLine, HighlightLine]);
export type Line = z.output<typeof Line>;
export type StatementLine = z.output<typeof StatementLine>;
export type Head = z.output<typeof Head>;

/** Everything in one file. */
export interface Profile {
  readonly head: Head;
  readonly lines: readonly Line[];
}
