import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { collisionOf, isPlainPath } from '../../../core/pack/plain-path.ts';
import { isGone, onFile } from './file-fault.ts';
import { isSameName } from './place.ts';
import { publishedFolder } from './publish.ts';
import { writeWhole } from './text-file.ts';
import { textPlace } from './write.ts';

/** Whether a name can be that of a folder or a file on every system. */
export const isPlainName = (name: string): boolean => isPlainPath(name) && !name.includes('/');

/**
 * Makes a folder with these texts in the folder for new packs: beside it under a hidden name, then under its own. Answers
 * where it lies. Throws `path-refused`, `folder-taken` where something is there that is no empty folder, and faults of
 * storage.
 */
export function createFolder(
  studioFolder: string,
  name: string,
  files: readonly { readonly path: string; readonly text: string }[],
): string {
  if (!isPlainName(name)) throw new FaultError('path-refused', name);
  if (isSameName(name, publishedFolder)) throw new FaultError('folder-taken', name);
  const collision = collisionOf(files.map(({ path }) => path));
  if (collision !== null) throw new FaultError('path-refused', collision);
  const target = join(studioFolder, name);
  onFile(name, () => requireEmpty(target, name));
  const making = onFile(name, () => {
    const hidden = join(studioFolder, `.${name}.part`);
    // One that was left by a program that was killed.
    rmSync(hidden, { recursive: true, force: true });
    mkdirSync(hidden, { recursive: true });
    return hidden;
  });
  try {
    for (const { path, text } of files) {
      const place = textPlace(making, path);
      onFile(path, () => writeWhole(place, text));
    }
    onFile(name, () => {
      // Windows renames nothing over a folder, though it be empty.
      if (requireEmpty(target, name)) rmdirSync(target);
      renameSync(making, target);
    });
    return target;
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

/** Whether an empty folder is there. Throws `folder-taken` where it is not empty, or no folder. */
function requireEmpty(folder: string, name: string): boolean {
  try {
    if (readdirSync(folder).length === 0) return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return false;
    if (!isGone(error)) throw error;
  }
  throw new FaultError('folder-taken', name);
}
