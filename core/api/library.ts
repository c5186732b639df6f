import { z } from 'zod';
import { occasions } from '../judgement/occasion.ts';
import type { AtlasEntry, GlossaryEntry, Source } from '../pack/pack.ts';
import { ActivityId, AtMs, AttemptId, DiagnosticView, none, PackId, read } from './call.ts';

/** How far a trainee has come with an activity. `broken` activities have errors and cannot be opened for play. */
export const ActivityStatus = z.enum(['new', 'begun', 'done']);

export const Pointer = z.object({
  activity: ActivityId,
  title: z.string(),
  type: z.enum(['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement']).nullable(),
  status: ActivityStatus,
});

export const CourseCard = z.object({
  pack: PackId,
  /** Version and digest of the edition at hand: `0.1.0+3f9ac2…`. */
  edition: z.string(),
  title: z.string(),
  publisher: z.string(),
  description: z.string(),
  /** Every language it has, its own first, and the one in which it is read now. */
  languages: z.array(z.string()),
  language: z.string(),
  total: z.int(),
  done: z.int(),
  begun: z.int(),
  minutes: z.int(),
  /** What to do next: carry on, or else the first activity not done. Null when all is done. */
  next: Pointer.nullable(),
  /** A judgement test that has come back and waits. */
  waiting: z.object({ activity: ActivityId, title: z.string(), occasion: z.enum(occasions) }).nullable(),
});
export type CourseCard = z.output<typeof CourseCard>;

export const CourseView = z.object({
  ...CourseCard.shape,
  version: z.string(),
  licence: z.string(),
  /** The activity for whoever would rather decide first and read afterwards; null where the pack names none. */
  first: z.string().nullable(),
  /** Where the course came from: with the program, or as a file. */
  origin: z.discriminatedUnion('type', [
    z.object({ type: z.literal('program') }),
    z.object({
      type: z.literal('file'),
      installedAtMs: AtMs,
      /** Of the key it was signed with; null where it is not signed. */
      signedBy: z.object({ words: z.array(z.string()), hex: z.string() }).nullable(),
    }),
  ]),
  /** Attempts under way that go on with an earlier edition. */
  earlier: z.array(
    z.object({
      attempt: AttemptId,
      kind: z.enum(['scenario', 'quiz', 'negotiation', 'judgement']),
      activity: ActivityId,
      title: z.string(),
      version: z.string(),
    }),
  ),
  modules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      summary: z.string(),
      objectives: z.array(z.string()),
      activities: z.array(
        z.object({
          ...Pointer.shape,
          summary: z.string(),
          minutes: z.int(),
          /** Number of findings that are errors; such an activity opens on a page that lists them. */
          errors: z.int(),
          /** Best result so far in words a catalogue knows: share of points of a quiz, quality of an ending. */
          result: z
            .discriminatedUnion('type', [
              z.object({ type: z.literal('points'), percent: z.int(), passed: z.boolean() }),
              z.object({ type: z.literal('ending'), title: z.string(), quality: z.enum(['good', 'fair', 'poor']) }),
            ])
            .nullable(),
        }),
      ),
    }),
  ),
  /** Findings about the pack as a whole: its manifests, its bibliography. */
  findings: z.array(DiagnosticView),
});
export type CourseView = z.output<typeof CourseView>;

export const library = {
  'library.list': read(none, z.array(CourseCard)),
  'course.read': read(z.strictObject({ pack: PackId }), CourseView),
  'glossary.read': read(
    z.strictObject({ pack: PackId }),
    z.object({
      language: z.string(),
      entries: z.custom<readonly GlossaryEntry[]>(Array.isArray),
      sources: z.custom<readonly Source[]>(Array.isArray),
    }),
  ),
  /** Every country of a pack's atlas; the trainee's own first. */
  'atlas.read': read(
    z.strictObject({ pack: PackId }),
    z.object({
      entries: z.custom<readonly AtlasEntry[]>(Array.isArray),
      sources: z.custom<readonly Source[]>(Array.isArray),
    }),
  ),
  /** Why an activity cannot be opened, or what its author should mend. */
  'activity.findings': read(z.strictObject({ pack: PackId, activity: ActivityId }), z.array(DiagnosticView)),
};
