import { z } from 'zod';
import { ActivityId, AtMs, AttemptId, Inlines, PackId, read, write } from './call.ts';
import { Pointer } from './library.ts';

/** Whole per cent of the best reachable. */
const Percent = z.int().min(0).max(100);
const Level = z.object({ percent: Percent, count: z.int() });

/** What one attempt shows of a competency. */
const Evidence = z.object({
  activity: ActivityId,
  title: z.string(),
  kind: z.enum(['scenario', 'quiz', 'negotiation', 'judgement']),
  attempt: AttemptId,
  number: z.int(),
  endedAtMs: AtMs,
  percent: Percent,
  /** Whether nothing better can exist than what it was measured against. */
  isComplete: z.boolean(),
  /** What it came to, where that is an ending. */
  ending: z.string().nullable(),
  /** The decisions, questions or situations that fell short, and by how much of the whole. */
  pieces: z.array(z.object({ step: z.int().nullable(), title: Inlines, lost: Percent })),
});

const AttemptRow = z.object({
  attempt: AttemptId,
  number: z.int(),
  /** Whether it goes on from a decision of an earlier one. */
  isFrom: z.boolean(),
  startedAtMs: AtMs,
  endedAtMs: AtMs.nullable(),
  ending: z.object({ title: z.string(), quality: z.enum(['good', 'fair', 'poor']) }).nullable(),
  /** Of the points of a quiz. */
  points: Percent.nullable(),
  passed: z.boolean().nullable(),
});

export const ProgressView = z.object({
  pack: PackId,
  title: z.string(),
  total: z.int(),
  done: z.int(),
  /** Time on record, in ms; a pause longer than `pauseMs` is none of it. */
  spentMs: z.int(),
  pauseMs: z.int(),
  competencies: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      description: z.string(),
      first: Level.nullable(),
      later: Level.nullable(),
      evidence: z.array(Evidence),
    }),
  ),
  modules: z.array(
    z.object({
      title: z.string(),
      activities: z.array(z.object({ ...Pointer.shape, spentMs: z.int(), attempts: z.array(AttemptRow) })),
    }),
  ),
  /** Plays whose best reachable result is still to be found out. */
  waiting: z.int(),
});
export type ProgressView = z.output<typeof ProgressView>;

export const progress = {
  'progress.read': read(z.strictObject({ pack: PackId }), ProgressView),
  /**
   * Goes on finding out what could have been reached, in another thread. Asked again until nothing waits; to stop
   * it, one stops asking. */
  'progress.measure': write(z.strictObject({ pack: PackId }), z.object({ waiting: z.int(), states: z.int() })),
};
