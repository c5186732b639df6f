import { z } from 'zod';
import { ActivityId, AtMs, AttemptId, Blocks, Inlines, none, PackId, read, TextId, write } from './call.ts';
import { Pointer } from './library.ts';

/** A movement of a meter or the clock, after it was kept within its bounds: `to - from` is what was felt. */
export const Change = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['meter', 'clock']),
  from: z.int(),
  to: z.int(),
  /** What moved it: the decision itself, or entering the scene it led to. */
  cause: z.enum(['decision', 'arrival']),
});
export type Change = z.output<typeof Change>;

const Quality = z.enum(['good', 'fair', 'poor']);

const MeterView = z.object({
  name: z.string(),
  label: z.string(),
  value: z.int(),
  min: z.int(),
  max: z.int(),
  /** The author's word for this level, or null: then the program's own. */
  level: z.string().nullable(),
});

/** One entry of the dossier: a scene met, a decision made, an answer received. Oldest first. */
export const DossierEntry = z.object({
  kind: z.enum(['scene', 'choice', 'channel', 'out-of-time']),
  /** Days since the beginning. */
  day: z.int(),
  /** Number of decisions made before it. */
  step: z.int(),
  title: Inlines,
  text: Blocks,
  changes: z.array(Change),
});
export type DossierEntry = z.output<typeof DossierEntry>;

export const AttemptView = z.object({
  attempt: AttemptId,
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  module: z.string(),
  role: z.string(),
  /** Which attempt of this trainee at this scenario it is, from 1. */
  number: z.int(),
  /** Number of decisions made so far; the next action is sent with it. */
  step: z.int(),
  briefing: Blocks,
  clock: z.object({ name: z.string(), label: z.string(), left: z.int(), start: z.int() }).nullable(),
  meters: z.array(MeterView),
  channels: z.array(
    z.object({
      id: TextId,
      title: Inlines,
      /** What asking takes off the clock. */
      cost: z.int(),
      status: z.enum(['open', 'asked', 'closed']),
      askedDay: z.int().nullable(),
    }),
  ),
  scene: z.object({ id: TextId, chapter: Inlines, title: Inlines, body: Blocks, ending: Quality.nullable() }),
  /** What the last action led to, shown above the scene; null before the first. */
  arrival: DossierEntry.nullable(),
  choices: z.array(z.object({ id: TextId, label: Inlines, cost: z.int() })),
  dossier: z.array(DossierEntry),
  over: z.boolean(),
  /** The edition that is read now, where this attempt was begun with another; null where it is the same, or it is over. */
  newer: z
    .object({
      version: z.string(),
      /** Whether every decision can be made there too, so that the attempt can move over. */
      movable: z.boolean(),
    })
    .nullable(),
  next: Pointer.nullable(),
});
export type AttemptView = z.output<typeof AttemptView>;

export const Action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose'), scene: TextId, choice: TextId }),
  z.strictObject({ type: z.literal('ask'), channel: TextId }),
]);

export const AttemptSummary = z.object({
  attempt: AttemptId,
  number: z.int(),
  startedAtMs: AtMs,
  endedAtMs: AtMs.nullable(),
  steps: z.int(),
  ending: z.object({ id: TextId, title: z.string(), quality: Quality }).nullable(),
  passed: z.boolean().nullable(),
  /** The attempt and step it was begun from, when it was played again from a decision. */
  from: z.object({ attempt: AttemptId, step: z.int() }).nullable(),
});

export const DebriefView = z.object({
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
  ending: z.object({ id: TextId, title: Inlines, quality: Quality, body: Blocks }),
  passed: z.boolean().nullable(),
  clock: z.object({ label: z.string(), name: z.string(), start: z.int(), left: z.int() }).nullable(),
  decisions: z.array(
    z.object({
      step: z.int(),
      day: z.int(),
      kind: z.enum(['choice', 'channel']),
      scene: z.object({ id: TextId, title: Inlines }),
      label: Inlines,
      /** The other choices that were open then. */
      others: z.array(Inlines),
      changes: z.array(Change),
      text: Blocks,
      note: Blocks,
      reason: z.string().nullable(),
    }),
  ),
  meters: z.array(
    z.object({
      ...MeterView.shape,
      start: z.int(),
      /** One point before the first decision and one after each. */
      points: z.array(z.object({ step: z.int(), day: z.int(), value: z.int() })),
    }),
  ),
  channels: z.array(
    z.object({
      id: TextId,
      title: Inlines,
      cost: z.int(),
      /** Day and step at which it was asked; null when it was not. */
      asked: z.object({ step: z.int(), day: z.int() }).nullable(),
      /** Scenes of this play before which it should have been asked, and whether it was. Scenes not met are left out. */
      before: z.array(z.object({ scene: TextId, title: Inlines, step: z.int(), inTime: z.boolean() })),
      note: Blocks,
    }),
  ),
  /** Every ending; the title of one this trainee has never reached is null. */
  endings: z.array(z.object({ id: TextId, title: Inlines.nullable(), quality: Quality, here: z.boolean() })),
  takeaway: Blocks,
  attempts: z.array(AttemptSummary),
  next: Pointer.nullable(),
});
export type DebriefView = z.output<typeof DebriefView>;

const OutcomeView = z.object({
  passed: z.boolean(),
  quality: Quality,
  ending: Inlines,
  meters: z.array(MeterView),
});

/** How near a finished play came to the best reachable result: known once every state of the scenario was followed. */
export const ComparisonView = z.discriminatedUnion('state', [
  /** How many states were followed so far. */
  z.object({ state: z.literal('working'), states: z.int() }),
  z.object({
    state: z.literal('ready'),
    /** False where the scenario is too large to be followed whole: then `best` is the best that was found. */
    complete: z.boolean(),
    states: z.int(),
    /** Whether the scenario asks for something that a play can meet or miss. */
    asks: z.boolean(),
    /** Whether no play that was found ends better. */
    isBest: z.boolean(),
    here: OutcomeView,
    best: OutcomeView,
    /** The shortest path to the best result. */
    path: z.array(z.object({ kind: z.enum(['choice', 'channel']), scene: Inlines, label: Inlines })),
  }),
]);
export type ComparisonView = z.output<typeof ComparisonView>;

export const attempt = {
  /**
   * Begins a scenario. With `from`, a new attempt that repeats the first `step` decisions of an earlier one; the earlier
   * one stays as it is.
   */
  'attempt.start': write(
    z.strictObject({
      pack: PackId,
      activity: ActivityId,
      from: z.strictObject({ attempt: AttemptId, step: z.int().min(0) }).nullable(),
    }),
    AttemptView,
  ),
  'attempt.read': read(z.strictObject({ attempt: AttemptId }), AttemptView),
  /**
   * One decision. On disk before it is answered. `step` is the number of decisions the window has seen: sent twice, the
   * second is answered as the first was and nothing is recorded again; any other number is `out-of-step`.
   */
  'attempt.act': write(
    z.strictObject({
      attempt: AttemptId,
      step: z.int().min(0),
      action: Action,
      reason: z.string().trim().min(1).max(280).nullable(),
    }),
    AttemptView,
  ),
  /** Moves an attempt to the edition that is read now. `action-refused` where not all its decisions can be made there. */
  'attempt.move': write(z.strictObject({ attempt: AttemptId }), AttemptView),
  'attempt.debrief': read(z.strictObject({ attempt: AttemptId }), DebriefView),
  /**
   * Compares a finished play with the best reachable result. It is answered at once, with how far the work has come; ask
   * again until it is ready. The work ends when nobody asks any more.
   */
  'attempt.compare': read(z.strictObject({ attempt: AttemptId }), ComparisonView),
  /** Ends the work at once. */
  'attempt.compareStop': read(z.strictObject({ attempt: AttemptId }), none),
  /** All attempts at an activity, newest first. */
  'attempt.list': read(z.strictObject({ pack: PackId, activity: ActivityId }), z.array(AttemptSummary)),
};
