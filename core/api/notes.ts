import { z } from 'zod';
import { longestQuote } from '../notes/anchor.ts';
import { ActivityId, AtMs, none, PackId, read, TextId, write } from './call.ts';

const longestText = 20_000;

export const HighlightId = z.uuid();

export const AnchorView = z.strictObject({
  quote: z.string().min(1).max(longestQuote),
  before: z.string().max(64),
  after: z.string().max(64),
  at: z.int().min(0).max(10_000_000),
});

export const HighlightView = z.object({ id: HighlightId, anchor: AnchorView, text: z.string() });
export type HighlightView = z.output<typeof HighlightView>;

/** Where a note stands in the activity as it reads now; null where that place is gone, and then `was` says where it stood. */
const Where = z.object({
  title: z.string(),
  /** Id of a heading or prompt; empty for the beginning. */
  anchor: z.string(),
});

export const NoteView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('highlight'),
    id: HighlightId,
    quote: z.string(),
    text: z.string(),
    where: Where.nullable(),
    /** The title it stood under when it was made. */
    was: z.string(),
    savedAtMs: AtMs,
  }),
  /** What was written under a prompt of a lesson or a section of a worksheet. */
  z.object({
    kind: z.literal('prompt'),
    id: TextId,
    /** The words of the prompt; null where there is none of this id any more. */
    prompt: z.string().nullable(),
    text: z.string(),
    where: Where.nullable(),
    was: z.string(),
    savedAtMs: AtMs,
  }),
]);
export type NoteView = z.output<typeof NoteView>;

export const CourseNotes = z.object({
  pack: PackId,
  title: z.string(),
  /** Whether the course is still here. */
  isHere: z.boolean(),
  activities: z.array(
    z.object({
      activity: ActivityId,
      title: z.string(),
      type: z.enum(['lesson', 'worksheet']).nullable(),
      /** In the order of the text; what has lost its place comes last. */
      notes: z.array(NoteView),
    }),
  ),
});
export type CourseNotes = z.output<typeof CourseNotes>;

const Place = { pack: PackId, activity: ActivityId };

export const notes = {
  /** Everything a trainee has marked and written, by course and activity. Courses without any are left out. */
  'notes.read': read(none, z.array(CourseNotes)),
  /** Marks a passage of a lesson, or changes what is written beside it; the id is the window's own. */
  'highlight.write': write(
    z.strictObject({ ...Place, id: HighlightId, anchor: AnchorView, text: z.string().max(longestText) }),
    z.object({ savedAtMs: AtMs }),
  ),
  'highlight.remove': write(z.strictObject({ ...Place, id: HighlightId }), none),
};
