import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import type { Edition } from './edition.ts';
import { type PackFolder, readPackFolder } from './pack-folder.ts';

/** Copies an edition into the library, wholly or not at all. Throws what the file system throws, or `storage-failed`. */
export function keepEdition({ pack, folder }: Edition, target: string, libraryFolder: string): void {
  mkdirSync(dirname(target), { recursive: true });
  const incoming = mkdtempSync(join(libraryFolder, '.incoming-'));
  try {
    for (const path of folder.paths) copyInto(incoming, folder, path);
    // A picture may have changed since the folder was read: what is kept must be what is played.
    if (readPackFolder(incoming).digest !== folder.digest) throw new FaultError('storage-failed', pack);
    renameSync(incoming, target);
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

/** Texts are written as they were read, whatever has become of the folder since. */
function copyInto(target: string, folder: PackFolder, path: string): void {
  const bytes = folder.bytes(path);
  mkdirSync(dirname(join(target, path)), { recursive: true });
  if (bytes) writeFileSync(join(target, path), bytes);
  else copyFileSync(join(folder.folder, path), join(target, path));
}
