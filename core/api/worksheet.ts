import { z } from 'zod';
import { levels } from '../worksheet/worksheet.ts';
import { ActivityId, AtMs, Blocks, Inlines, none, PackId, read, TextId, write } from './call.ts';
import { ActivityStatus, Pointer } from './library.ts';

const Level = z.enum(levels);

export const WorksheetView = z.object({
  pack: PackId,
  edition: z.string(),
  activity: ActivityId,
  title: z.string(),
  course: z.string(),
  module: z.string(),
  minutes: z.int(),
  learner: z.string(),
  intro: Blocks,
  sections: z.array(
    z.object({
      id: z.string(),
      title: Inlines,
      body: Blocks,
      example: Blocks,
      rubric: z.object({ missing: Blocks, workable: Blocks, sound: Blocks }),
      /** What the trainee has written; empty where nothing. */
      text: z.string(),
      /** Their own mark; null where there is none yet. */
      mark: Level.nullable(),
    }),
  ),
  /** When anything was last written; null where nothing was. */
  savedAtMs: AtMs.nullable(),
  status: ActivityStatus,
  next: Pointer.nullable(),
});
export type WorksheetView = z.output<typeof WorksheetView>;

const Place = { pack: PackId, activity: ActivityId };

export const worksheet = {
  'worksheet.read': read(z.strictObject(Place), WorksheetView),
  /** Keeps what is written in a section, in place of what was there; the first call of a worksheet begins it. */
  'worksheet.write': write(
    z.strictObject({ ...Place, section: TextId, text: z.string().max(20_000) }),
    z.object({ savedAtMs: AtMs }),
  ),
  'worksheet.mark': write(z.strictObject({ ...Place, section: TextId, level: Level }), none),
  /** Puts on record that it is finished. Refused with `worksheet-empty` while a section says nothing. */
  'worksheet.finish': write(z.strictObject(Place), z.object({ next: Pointer.nullable() })),
};
