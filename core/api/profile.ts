import { z } from 'zod';
import { AtMs, none, read, write } from './call.ts';
import { Learner } from './learner.ts';
import { ParcelId } from './parcel.ts';

/** A profile file, looked at before anything of it is taken in. */
export const ProfileView = z.object({
  name: z.string(),
  home: z.string(),
  /** When the file was made. */
  madeAtMs: AtMs,
  /** Whether this trainee is on this computer already: then the two records are put together. */
  isKnown: z.boolean(),
  statements: z.int(),
  /** How many of them are not on this computer. */
  newStatements: z.int(),
  /** Attempts that went on here and there, and will stand beside each other. */
  parted: z.int(),
  /** Notes, highlights and marks that are newer than here. */
  newNotes: z.int(),
  /** Courses of the record that are not on this computer. */
  missing: z.array(z.string()),
});
export type ProfileView = z.output<typeof ProfileView>;

export const profile = {
  /** Makes a file of all that whoever is here has on this computer; fetched with `parcel.read`. */
  'profile.export': write(none, z.object({ parcel: ParcelId, name: z.string(), size: z.int() })),
  /** What a file that came by `parcel.append` holds. Faults: `profile-unsound`, `profile-newer`. */
  'profile.inspect': read(z.strictObject({ parcel: ParcelId }), ProfileView),
  /** Takes it in, wholly or not at all, after a backup. Answers whose it is. */
  'profile.import': write(z.strictObject({ parcel: ParcelId }), Learner),
};
