import { z } from 'zod';
import type { GlossaryEntry, Source } from '../pack/pack.ts';
import { ActivityId, AtMs, Blocks, Footnotes, none, PackId, read, TextId, write } from './call.ts';
import { ActivityStatus, Pointer } from './library.ts';
import { HighlightView } from './notes.ts';

export const LessonView = z.object({
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  /** In which it is read. */
  language: z.string(),
  title: z.string(),
  module: z.string(),
  minutes: z.int(),
  blocks: Blocks,
  footnotes: Footnotes,
  /** Glossary entries and sources the text mentions, so that they can explain themselves where they stand. */
  terms: z.custom<readonly GlossaryEntry[]>(Array.isArray),
  sources: z.custom<readonly Source[]>(Array.isArray),
  /** What the trainee wrote under each `reflect` call-out, by its id. */
  notes: z.record(z.string(), z.string()),
  /** Passages the trainee has marked. */
  highlights: z.array(HighlightView),
  status: ActivityStatus,
  /** Id of the heading last read, where reading goes on. */
  bookmark: z.string().nullable(),
  next: Pointer.nullable(),
});
export type LessonView = z.output<typeof LessonView>;

const Place = { pack: PackId, activity: ActivityId };

export const lesson = {
  'lesson.read': read(z.strictObject(Place), LessonView),
  /** Remembers where the trainee is; the first call of a lesson begins it. */
  'lesson.mark': write(z.strictObject({ ...Place, heading: TextId.nullable() }), none),
  'lesson.finish': write(z.strictObject(Place), z.object({ next: Pointer.nullable() })),
  'note.write': write(
    z.strictObject({ ...Place, prompt: TextId, text: z.string().max(20_000) }),
    z.object({ savedAtMs: AtMs }),
  ),
};
