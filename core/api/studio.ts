import { z } from 'zod';
import { AtMs, none, read, write } from './call.ts';

/** A pack's folder that an instructor works in. It is named by the host, and known until it is forgotten. */
export const ProjectId = z.uuid().brand<'ProjectId'>();
export type ProjectId = z.output<typeof ProjectId>;

/** A path inside the folder, with `/`. Whether it is plain is said by a fault, `path-refused`, and not here. */
const FilePath = z.string().min(1).max(400);
/** First 16 hexadecimal digits of the SHA-256 over the bytes on disk. */
const Stamp = z.string().regex(/^[0-9a-f]{16}$/);
/** A longer text is no text to the studio. In UTF-16 units here; the host counts bytes. */
const longest = 10_000_000;
const Text = z
  .string()
  .max(longest)
  .refine((text) => text.isWellFormed());
/** A name of a folder or a key: one segment of a plain path. */
const PlainName = z.string().min(1).max(120);
const inProject = { project: ProjectId };

export const ProjectView = z.object({
  project: ProjectId,
  folder: z.string(),
  /** As its pack.yml has it, or had it last; the folder's name where it has none. */
  title: z.string(),
  isThere: z.boolean(),
  openedAtMs: AtMs,
});
export type ProjectView = z.output<typeof ProjectView>;

/** `folder` is where new packs go. Projects are in the order in which they were opened, the last one first. */
export const ProjectsView = z.object({ folder: z.string(), projects: z.array(ProjectView) });
export type ProjectsView = z.output<typeof ProjectsView>;

export const TextView = z.object({ path: z.string(), text: z.string(), stamp: Stamp });
export type TextView = z.output<typeof TextView>;
export const OtherView = z.object({ path: z.string(), bytes: z.int() });
export type OtherView = z.output<typeof OtherView>;

export const FolderView = z.object({
  ...inProject,
  folder: z.string(),
  texts: z.array(TextView),
  /** What is no text: pictures, what is not in UTF-8, what is longer than 10 MB, what no pack may hold. */
  others: z.array(OtherView),
  revision: z.int(),
});
export type FolderView = z.output<typeof FolderView>;

export const LookView = z.object({
  revision: z.int(),
  /** Whether `texts` and `others` are all there is: so it is where the host does not know the revision that was named. */
  isWhole: z.boolean(),
  texts: z.array(TextView),
  removed: z.array(z.string()),
  /** Null where none of them changed. */
  others: z.array(OtherView).nullable(),
});
export type LookView = z.output<typeof LookView>;

export const WriteResult = z.object({
  path: z.string(),
  outcome: z.enum(['written', 'conflict']),
  /** Of what is on disk now; null where there is no such file. */
  stamp: Stamp.nullable(),
  /** What is on disk in a conflict; null where it is no text, or there is nothing. What was written is not sent back. */
  text: z.string().nullable(),
});
export type WriteResult = z.output<typeof WriteResult>;

export const KeyView = z.object({
  /** Its name, with the ending `.key`. */
  file: z.string(),
  /** The six words by which a person knows it again. */
  words: z.array(z.string()),
  publicKey: z.string(),
});
export type KeyView = z.output<typeof KeyView>;

/** Faults of every call with a `project`: `not-found`, `folder-missing`, `folder-too-large`, `storage-failed`. */
export const studio = {
  'studio.list': read(none, ProjectsView),
  /** As `studio.list`, once every pack that lies directly in the folder for new ones is on the list. */
  'studio.find': write(none, ProjectsView),
  /** Makes the folder of a new pack, wholly or not at all. Faults: `folder-taken`, `path-refused`, those of the disk. */
  'studio.create': write(
    z.strictObject({
      name: PlainName,
      files: z.array(z.strictObject({ path: FilePath, text: Text })).max(2_000),
    }),
    z.object(inProject),
  ),
  /** Has the person choose a folder in the system's own dialog; null where they thought better. */
  'studio.choose': {
    input: none,
    output: z.object({ project: ProjectId.nullable() }),
    writes: true,
    desktop: true,
  } as const,
  /** Takes it off the list. No file of it is touched. */
  'studio.forget': write(z.strictObject(inProject), none),
  'studio.open': read(z.strictObject(inProject), FolderView),
  /**
   * Writes and deletes texts. `was` is the stamp of what the window has, null for a file that is new; `text` is null for
   * one that goes. A file that has another stamp on disk is left as it is: a conflict, unless it has the very text that
   * was to be written. All is written before anything is deleted, and nothing is deleted where something could not be
   * written: what was to be deleted may be the only copy of it. Faults: `path-refused`, those of the disk, each with
   * the path.
   */
  'studio.write': write(
    z.strictObject({
      ...inProject,
      changes: z
        .array(z.strictObject({ path: FilePath, was: Stamp.nullable(), text: Text.nullable() }))
        .min(1)
        .max(10_000),
    }),
    z.object({ results: z.array(WriteResult), revision: z.int() }),
  ),
  /** Gives files that are no texts another place. Faults: `path-refused`, `not-found`, `file-taken`, those of the disk. */
  'studio.move': write(
    z.strictObject({
      ...inProject,
      moves: z.array(z.strictObject({ from: FilePath, to: FilePath })).max(10_000),
    }),
    z.object({ revision: z.int() }),
  ),
  /** What changed on disk since a revision, whoever changed it. */
  'studio.look': read(z.strictObject({ ...inProject, since: z.int() }), LookView),
  /** Shows the project's folder in the system's own window. */
  'studio.openFolder': { input: z.strictObject(inProject), output: none, writes: false, desktop: true } as const,
  'studio.key.list': read(none, z.object({ keys: z.array(KeyView) })),
  /** Makes a key to sign courses with. Faults: `path-refused`, `key-taken`, those of the disk. */
  'studio.key.make': write(z.strictObject({ name: PlainName }), KeyView),
  /**
   * Builds the file that trainees install, signed with a key of the list where one is named. Faults: `pack-invalid`,
   * `pack-unfit`, `not-found` for a key, those of the disk.
   */
  'studio.publish': write(
    z.strictObject({ ...inProject, key: z.string().max(140).nullable() }),
    z.object({
      file: z.string(),
      path: z.string(),
      bytes: z.int(),
      files: z.int(),
      signedWith: z.array(z.string()).nullable(),
    }),
  ),
  /** Has a file that was built looked at as any course that comes as a file. Faults: `not-found`, `parcel-busy`. */
  'studio.install': write(z.strictObject({ file: z.string().min(1).max(200) }), none),
};
