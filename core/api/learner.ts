import { z } from 'zod';
import { AtMs, LearnerId, none, PackId, read, write } from './call.ts';

export const Language = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/);

export const Preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the text, in per cent. */
  textScale: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  motion: z.enum(['system', 'less']),
  /** Chance, in per cent, with which what comes back should be remembered: the higher, the more often it comes. */
  retention: z.union([z.literal(80), z.literal(85), z.literal(90), z.literal(95)]),
  /** Language of a course, by its pack's id, where it is to be another than the program's. */
  courseLanguages: z.record(PackId, Language).optional(),
});
export type Preferences = z.output<typeof Preferences>;

export const Learner = z.object({
  id: LearnerId,
  name: z.string(),
  /** Country code of the atlas entry the trainee calls home. */
  home: z.string(),
  language: z.string(),
  preferences: Preferences,
});
export type Learner = z.output<typeof Learner>;

/** Something that happened to the record while the program was starting, and that a person must be told once. */
export const Notice = z.discriminatedUnion('type', [
  /** The database was damaged; it was set aside under this name, and the backup of that time was put in its place. */
  z.object({ type: z.literal('restored'), setAside: z.string(), backupAtMs: AtMs }),
  /** The database was damaged and there was no good backup: the record starts anew; the damaged file is kept. */
  z.object({ type: z.literal('started-anew'), setAside: z.string() }),
  /** The database was found damaged while it was in use; it is set aside, and a backup restored, at the next start. */
  z.object({ type: z.literal('damaged') }),
  /** Nothing can be written for now: the disk is full, or the folder of the record cannot be written to. */
  z.object({ type: z.literal('storage-full') }),
  z.object({ type: z.literal('storage-read-only') }),
  z.object({ type: z.literal('storage-failed') }),
  /** Chromium's sandbox is off, because the program runs as root. */
  z.object({ type: z.literal('no-sandbox') }),
]);
export type Notice = z.output<typeof Notice>;

export const Name = z.string().trim().min(1).max(80);
export const Country = z.string().regex(/^[A-Z]{2}$/);

export const learner = {
  /** The first call of every window: who is here, and what can be chosen. */
  'session.read': read(
    none,
    z.object({
      learner: Learner.nullable(),
      homes: z.array(z.object({ code: z.string(), name: z.string() })),
      languages: z.array(z.string()),
      version: z.string(),
      notices: z.array(Notice),
    }),
  ),
  'learner.create': write(z.strictObject({ name: Name, home: Country, language: Language }), Learner),
  'learner.update': write(
    z.strictObject({ name: Name, home: Country, language: Language, preferences: Preferences }),
    Learner,
  ),
};
