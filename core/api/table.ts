import { z } from 'zod';
import type { Debrief } from '../negotiation/debrief.ts';
import { AttemptSummary } from './attempt.ts';
import { ActivityId, AtMs, AttemptId, Blocks, Inlines, PackId, read, TextId, write } from './call.ts';
import { Pointer } from './library.ts';

const Terms = z.record(TextId, TextId).refine((terms) => Object.keys(terms).length <= 100);
const Points = z.number();
const Ids = z.array(TextId).max(100);

export const TableAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('prepare'),
    aspiration: z.number().min(-1_000).max(1_000),
    walkAway: z.number().min(-1_000).max(1_000),
    guess: Ids,
    questions: Ids,
  }),
  z.strictObject({ type: z.literal('offer'), terms: Terms }),
  z.strictObject({ type: z.literal('propose'), want: Terms, give: Terms }),
  z.strictObject({ type: z.literal('ask'), question: TextId }),
  z.strictObject({ type: z.literal('consult'), channel: TextId }),
  z.strictObject({ type: z.literal('accept') }),
  z.strictObject({ type: z.literal('walk-away') }),
]);

const Preparation = z.object({
  aspiration: Points,
  walkAway: Points,
  guess: z.array(z.string()),
  questions: z.array(z.string()),
});

const Term = z.object({ issue: z.string(), option: z.string() });
const Named = { terms: Terms, worth: Points };

const IssueView = z.object({
  id: TextId,
  label: z.string(),
  /** Per cent of the whole, for our side. */
  weight: Points,
  options: z.array(
    z.object({
      id: TextId,
      label: z.string(),
      /** For our side, from 0 to 100 within the issue. */
      value: Points,
      status: z.enum(['open', 'needs-consent', 'outside', 'can-be-conceded']),
      /** Id of the channel that can give the consent. */
      needs: TextId.nullable(),
    }),
  ),
  /** The other side’s interest, once it was found out. */
  theirs: z.object({ matters: z.enum(['much', 'some', 'little']), order: z.array(z.string()) }).nullable(),
});

const Entry = z.object({
  id: TextId,
  title: Inlines,
  /** What it takes of the days. */
  days: z.number(),
  status: z.enum(['open', 'done', 'closed']),
});

const Quality = z.enum(['good', 'fair', 'poor']);
const Mood = z.enum(['insult', 'far', 'near', 'close', 'accepts', 'refers', 'trade-agreed', 'trade-refused']);

/** One exchange at the table. Oldest first; the opening is step 0. */
const Exchange = z.object({
  step: z.int(),
  round: z.int(),
  day: z.number(),
  did: z.discriminatedUnion('type', [
    z.object({ type: z.enum(['opening', 'prepare', 'walk-away']) }),
    z.object({ type: z.enum(['offer', 'accept']), ...Named }),
    z.object({ type: z.literal('propose'), want: Terms, give: Terms, ...Named }),
    z.object({ type: z.enum(['ask', 'consult']), id: TextId, title: Inlines }),
  ]),
  mood: Mood.nullable(),
  said: z.array(z.object({ by: z.enum(['counterpart', 'channel', 'ending']), id: z.string(), text: Blocks })),
  reply: z.object(Named).nullable(),
});
export type Exchange = z.output<typeof Exchange>;

const days = { label: z.string(), start: z.number() };

/**
 * A table as the trainee sees it. What the other side wants, what it would do without a deal and how it concedes are no
 * part of it; what was found out is.
 */
export const TableView = z.object({
  attempt: AttemptId,
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  module: z.string(),
  role: z.string(),
  number: z.int(),
  /** Number of actions so far; the next is sent with it. */
  step: z.int(),
  briefing: Blocks,
  us: z.object({ name: z.string(), reservation: Points, alternative: z.string() }),
  them: z.object({ name: z.string(), principal: z.string() }),
  round: z.int(),
  rounds: z.int(),
  /** `round` is what an offer takes. */
  days: z.object({ ...days, left: z.number(), round: z.number() }).nullable(),
  /** Per cent that a deal loses for our side with every round or day; null where waiting costs nothing. */
  discount: z.object({ per: z.enum(['round', 'day']), us: z.number() }).nullable(),
  issues: z.array(IssueView),
  pairs: z.array(z.object({ terms: z.tuple([Term, Term]), worth: Points })),
  /** What they last proposed; null before they have. */
  standing: z.object({ ...Named, canAccept: z.boolean() }).nullable(),
  questions: z.array(Entry),
  channels: z.array(Entry),
  preparation: Preparation.nullable(),
  talk: z.array(Exchange),
  over: z.boolean(),
  ending: z.object({ title: Inlines, text: Blocks, quality: Quality }).nullable(),
  next: Pointer.nullable(),
});
export type TableView = z.output<typeof TableView>;

const Noted = z.object({ id: TextId, title: Inlines, note: Blocks });

/** A finished play with everything that was hidden. Figures come from our own engine, as texts come from our parser. */
export const TableDebriefView = z.object({
  attempt: AttemptId,
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  module: z.string(),
  role: z.string(),
  learner: z.string(),
  number: z.int(),
  startedAtMs: AtMs,
  endedAtMs: AtMs,
  us: z.object({ name: z.string(), alternative: z.string() }),
  rounds: z.int(),
  days: z.object(days).nullable(),
  /** With what they were worth to the other side: the weight, and the option it liked best. */
  issues: z.array(z.object({ ...IssueView.shape, theirWeight: Points, theirBest: TextId.nullable() })),
  questions: z.array(Noted),
  channels: z.array(Noted),
  talk: z.array(Exchange),
  debrief: z.custom<Debrief>((value) => typeof value === 'object' && value !== null),
  attempts: z.array(AttemptSummary),
  next: Pointer.nullable(),
});
export type TableDebriefView = z.output<typeof TableDebriefView>;

export const table = {
  /**
   * Sits down at a table. With `from`, a new attempt that repeats the first `step` actions of an earlier one, with the
   * same counterpart and the same chance; the earlier one stays as it is.
   */
  'table.start': write(
    z.strictObject({
      pack: PackId,
      activity: ActivityId,
      from: z.strictObject({ attempt: AttemptId, step: z.int().min(0) }).nullable(),
    }),
    TableView,
  ),
  'table.read': read(z.strictObject({ attempt: AttemptId }), TableView),
  /** One action, on disk before it is answered. `step` as in `attempt.act`. */
  'table.act': write(z.strictObject({ attempt: AttemptId, step: z.int().min(0), action: TableAction }), TableView),
  'table.debrief': read(z.strictObject({ attempt: AttemptId }), TableDebriefView),
};
