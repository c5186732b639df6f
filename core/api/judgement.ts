import { z } from 'zod';
import { confidences, coursesEach, kinds, ratings } from '../judgement/judgement.ts';
import { occasions } from '../judgement/occasion.ts';
import { ActivityId, AtMs, AttemptId, Blocks, Inlines, PackId, read, TextId, write } from './call.ts';
import { Pointer } from './library.ts';

const Kind = z.enum(kinds);
const Rating = z.literal(ratings);

/** What a trainee makes of a situation: a rating for each course, the reading, and how sure it is. */
export const Judged = z.strictObject({
  kind: z.literal('judgement'),
  ratings: z.array(Rating).length(coursesEach),
  reading: Kind,
  confidence: z.literal(confidences),
});

const Measure = z.object({
  agreement: z.number(),
  hostile: z.int(),
  hits: z.int(),
  genuine: z.int(),
  falseAlarms: z.int(),
  sensitivity: z.number(),
  criterion: z.number(),
  right: z.number(),
  confidence: z.number(),
  apart: z.enum(['hardly', 'partly', 'well', 'very-well']),
  leaning: z.enum(['wolf', 'even', 'pass']),
  sure: z.enum(['over', 'fitting', 'under']),
});

export const JudgementView = z.object({
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  module: z.string(),
  minutes: z.int(),
  intro: Blocks,
  count: z.int(),
  /** The attempt that is under way, or else the last that was finished; null before the first. */
  attempt: AttemptId.nullable(),
  situations: z.array(
    z.object({
      id: TextId,
      title: Inlines,
      body: Blocks,
      courses: z.array(Blocks),
      judged: Judged.nullable(),
      /** The expert key; null until the attempt is finished. */
      key: z.object({ kind: Kind, ratings: z.array(z.int()), reasoning: Blocks }).nullable(),
    }),
  ),
  isOver: z.boolean(),
  /** What can be begun now with this form. */
  begin: z.enum(occasions).nullable(),
  /** Every time the course asks, with what came of it. `activity` is the form it is taken with. */
  occasions: z.array(
    z.object({
      occasion: z.enum(occasions),
      activity: ActivityId,
      isHere: z.boolean(),
      endedAtMs: AtMs.nullable(),
      /** From when it can be begun; null while that is not settled. */
      dueAtMs: AtMs.nullable(),
      /** Null until it is finished, or where the edition it was taken with is gone. */
      measure: Measure.nullable(),
    }),
  ),
  /** Whether this form comes back later: then its reasoning is better left unread. */
  comesBack: z.boolean(),
  next: Pointer.nullable(),
});
export type JudgementView = z.output<typeof JudgementView>;

const Place = { pack: PackId, activity: ActivityId };

export const judgement = {
  'judgement.read': read(z.strictObject(Place), JudgementView),
  /** Begins what can be begun now. Refused with `judgement-early` where the form comes back later, or not at all. */
  'judgement.begin': write(z.strictObject(Place), JudgementView),
  /** On disk before it is answered; a situation is judged once an attempt. */
  'judgement.judge': write(z.strictObject({ attempt: AttemptId, situation: TextId, judged: Judged }), JudgementView),
};
