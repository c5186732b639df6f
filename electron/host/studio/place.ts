import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { isPlainPath } from '../../../core/pack/plain-path.ts';
import { isGone, onFile } from './file-fault.ts';

/**
 * Where a path of a pack lies on disk. Throws `path-refused` for one that is not plain, and for one that on this disk
 * leads through a link or out of the folder, or to what is no plain file. Whatever has the rights of the person can still
 * put a link there in the moment after; that somebody needs no help of ours.
 */
export function placeIn(folder: string, path: string): string {
  if (!isPlainPath(path)) throw new FaultError('path-refused', path);
  return onFile(path, () => {
    const names = path.split('/');
    let at = folder;
    for (const [index, name] of names.entries()) {
      const next = join(at, name);
      const found = lstat(next);
      // What is not there yet is made by us, below what was looked at.
      if (!found) break;
      const isLast = index === names.length - 1;
      if (isLast ? !found.isFile() : !found.isDirectory()) throw new FaultError('path-refused', path);
      if (!isLast) at = next;
    }
    if (!isInside(folder, at)) throw new FaultError('path-refused', path);
    return join(folder, ...names);
  });
}

/** Whether a folder that is there is another, or lies in it, once every link on the way has been followed. */
function isInside(folder: string, inner: string): boolean {
  const [outside, inside] = [realpathSync.native(folder), realpathSync.native(inner)];
  return inside === outside || inside.startsWith(outside.endsWith(sep) ? outside : `${outside}${sep}`);
}

/** What stands under a name, links not followed; null where nothing does. */
export function lstat(place: string): Stats | null {
  try {
    return lstatSync(place);
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Whether a folder is there, and can be looked at. */
export function isFolder(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}

/** Whether two names are names of one file: so they are where a disk takes capitals and small letters for the same. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [lstat(a), lstat(b)];
  return one !== null && other !== null && one.ino === other.ino && one.dev === other.dev;
}

/** Whether two paths differ in nothing but how their letters are written. */
export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The folders a path lies in, the innermost first, without the pack's own. */
export function foldersAbove(path: string): readonly string[] {
  const above: string[] = [];
  for (let at = dirname(path); at !== '.'; at = dirname(at)) above.push(at);
  return above;
}
