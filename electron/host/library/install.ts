import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackOutline } from '../../../core/pack/pack.ts';
import { canonicalManifest } from '../../../core/pack/parcel.ts';
import type { Archive } from '../archive/archive.ts';
import type { RecordFile } from '../database/record-file.ts';
import { addInstalled } from './installed.ts';
import { digestOf } from './manifest-folder.ts';
import { remember } from './publishers.ts';

export interface Installing {
  readonly archive: Archive;
  readonly outline: PackOutline;
  /** Whether an older edition was asked for by name, and is to stay. */
  readonly isHeld: boolean;
  readonly libraryFolder: string;
  readonly record: RecordFile;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

/** The name of the edition that an archive holds. */
export const editionIn = ({ manifest }: Pick<Archive, 'manifest'>): string =>
  `${manifest.version}+${digestOf(manifest)}`;

/**
 * Installs an archive: into a folder beside the library's, each file checked as it is written; then renamed; then named in
 * the index, in one transaction. Only the last makes it there: killed before, what lies in the folder is nobody's, and is
 * written over the next time. Throws an `ArchiveError`, what the disk says, or an `AbortError`.
 */
export async function install(one: Installing): Promise<string> {
  const { archive, outline, isHeld, libraryFolder, record, nowMs, signal, onProgress } = one;
  const { manifest, signature } = archive;
  const edition = editionIn(archive);
  const target = join(libraryFolder, manifest.id, edition);
  mkdirSync(libraryFolder, { recursive: true });
  const incoming = mkdtempSync(join(libraryFolder, '.incoming-'));
  try {
    await archive.extract(incoming, { onProgress, signal });
    signal.throwIfAborted();
    // What lies there may have been altered since it came, and what comes now was just checked.
    if (existsSync(target)) renameSync(target, join(mkdtempSync(join(libraryFolder, '.outgoing-')), 'old'));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(incoming, target);
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
  record.write((writer) => {
    const key = signature?.key ?? null;
    addInstalled(
      writer,
      {
        ...{ pack: manifest.id, edition, version: manifest.version, key, outline, installedAtMs: nowMs },
        manifest: canonicalManifest(manifest),
        signature: signature === null ? null : JSON.stringify(signature),
      },
      isHeld,
    );
    remember(writer, archive, nowMs);
  });
  return edition;
}
