import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { FaultError } from '../../../core/faults.ts';
import { checkPack } from '../../../core/pack/check.ts';
import { readOutline } from '../../../core/pack/outline.ts';
import { ArchiveError } from '../archive/archive.ts';
import { type SigningKey, signManifest } from '../archive/sign.ts';
import { manifestOf, writeArchive } from '../archive/write.ts';
import { type PackFolder, readPackFolder } from '../library/pack-folder.ts';
import { fileFault } from './file-fault.ts';

/** The folder, beside the packs, that courses are built into. */
export const publishedFolder = 'published';

/** A course that was built as a file. */
export interface Built {
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly files: number;
}

/** What keeps a pack from being built. `states`: how far each scenario is explored, where that is bounded. */
export const errorsOf = (pack: PackFolder, states?: number): readonly Diagnostic[] =>
  checkPack(pack, states === undefined ? {} : { budget: { states } }).filter(({ severity }) => severity === 'error');

/**
 * Writes a pack without errors as one file, ID-VERSION.coursepack, into a folder. The same pack gives the same bytes on
 * every computer. Throws an `ArchiveError` for what no pack may hold, and what the file system throws.
 */
export async function buildParcel(pack: PackFolder, key: SigningKey | null, target: string): Promise<Built> {
  const { id, title, version, publisher, languages } = readOutline(pack).manifest;
  const source = { paths: pack.paths, read: async (path: string) => pack.bytes(path) ?? (await pack.media(path)) };
  const manifest = await manifestOf({ id, version, title, publisher, languages: [...languages] }, source);
  mkdirSync(target, { recursive: true });
  const file = `${id}-${version}.coursepack`;
  const path = join(target, file);
  await writeArchive(path, manifest, key && signManifest(manifest, key), source);
  return { file, path, bytes: statSync(path).size, files: manifest.files.length };
}

/** Enough for any scenario that a person can oversee; the studio's own check, which goes further, is seen as one writes. */
const states = 100_000;

/** Builds the pack in a folder for its instructor. Throws `pack-invalid`, `pack-unfit`, and faults of storage. */
export async function publish(folder: string, key: SigningKey | null, studioFolder: string): Promise<Built> {
  try {
    const pack = readPackFolder(folder);
    const errors = errorsOf(pack, states).length;
    if (errors > 0) throw new FaultError('pack-invalid', readOutline(pack).manifest.title, { errors });
    return await buildParcel(pack, key, join(studioFolder, publishedFolder));
  } catch (error) {
    if (error instanceof ArchiveError) throw new FaultError('pack-unfit', error.subject, { why: error.code });
    throw fileFault(publishedFolder, error);
  }
}
