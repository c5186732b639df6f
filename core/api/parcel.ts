import { z } from 'zod';
import { parcelChunk } from '../pack/chunk.ts';
import { DiagnosticView, none, PackId, read, write } from './call.ts';

/** A course as a file, on its way in or out. It is named by the host and forgotten when the program ends. */
export const ParcelId = z.uuid().brand<'ParcelId'>();
export type ParcelId = z.output<typeof ParcelId>;

/** A key as a person compares it. */
export const Fingerprint = z.object({ words: z.array(z.string()), hex: z.string() });

/** What is known of the key a course was signed with. */
export const TrustView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unsigned') }),
  z.object({ state: z.literal('new'), key: Fingerprint }),
  z.object({ state: z.literal('known'), key: Fingerprint, sinceMs: z.int() }),
  /** Another key than before, which the key before has signed. */
  z.object({ state: z.literal('replaced'), key: Fingerprint }),
  /** Another key than before, or none. `known` is the key before; null where there was none. */
  z.object({
    state: z.literal('other-key'),
    about: z.enum(['publisher', 'pack']),
    key: Fingerprint.nullable(),
    known: Fingerprint.nullable(),
  }),
]);
export type TrustView = z.output<typeof TrustView>;

export const ParcelView = z.object({
  parcel: ParcelId,
  pack: PackId,
  title: z.string(),
  publisher: z.string(),
  description: z.string(),
  version: z.string(),
  languages: z.array(z.string()),
  /** Bytes once it is installed. */
  size: z.int(),
  files: z.int(),
  activities: z.int(),
  trust: TrustView,
  /** The edition that is here now, and what this one changes; null where the course is new. */
  here: z
    .object({
      version: z.string(),
      order: z.enum(['newer', 'older', 'same', 'equal']),
      changes: z.array(
        z.object({
          title: z.string(),
          change: z.enum(['added', 'removed', 'wording', 'decisions']),
        }),
      ),
      /** Attempts under way that were begun with an earlier edition. */
      openAttempts: z.int(),
    })
    .nullable(),
  findings: z.array(DiagnosticView),
  errors: z.int(),
  warnings: z.int(),
});
export type ParcelView = z.output<typeof ParcelView>;

export const InstallView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('working'), done: z.int(), total: z.int() }),
  z.object({ state: z.literal('done'), pack: PackId }),
  z.object({ state: z.literal('cancelled') }),
]);
export type InstallView = z.output<typeof InstallView>;

export const parcel = {
  /** Begins to receive a file, which then comes in pieces. */
  'parcel.begin': write(
    z.strictObject({ name: z.string().min(1).max(300), size: z.int().min(0) }),
    z.object({ parcel: ParcelId }),
  ),
  'parcel.append': write(
    z.strictObject({ parcel: ParcelId, offset: z.int().min(0), base64: z.base64().max((parcelChunk / 3) * 4 + 4) }),
    z.object({ received: z.int() }),
  ),
  /** Files that were opened from outside the window and wait to be looked at. */
  'parcel.waiting': read(none, z.array(z.object({ parcel: ParcelId, name: z.string() }))),
  /** What a file is, before anything of it is installed. Faults: `parcel-unsound`, `parcel-broken`. */
  'parcel.inspect': read(z.strictObject({ parcel: ParcelId }), ParcelView),
  /**
   * Begins to install. An older edition than the one here has to be asked for by its version, and a key that is not the
   * known one by its fingerprint (`none` for a file that is not signed): `parcel-older` and `parcel-other-key` otherwise.
   */
  'parcel.install': write(
    z.strictObject({ parcel: ParcelId, older: z.string().nullable(), otherKey: z.string().nullable() }),
    InstallView,
  ),
  /** How far it has come. A fault is the fault of the installation. */
  'parcel.progress': read(z.strictObject({ parcel: ParcelId }), InstallView),
  /** Stops what is being done with a file, and forgets it. What was written of it is taken away again. */
  'parcel.discard': write(z.strictObject({ parcel: ParcelId }), none),
  /** Makes a file of a course: the same that it came in, where it came in one. */
  'pack.export': write(
    z.strictObject({ pack: PackId }),
    z.object({ parcel: ParcelId, name: z.string(), size: z.int() }),
  ),
  'parcel.read': read(z.strictObject({ parcel: ParcelId, offset: z.int().min(0) }), z.object({ base64: z.base64() })),
  /** Takes a course away. Its record stays, or is deleted with it, for every trainee of this computer. */
  'pack.remove': write(z.strictObject({ pack: PackId, record: z.enum(['keep', 'delete']) }), none),
};
