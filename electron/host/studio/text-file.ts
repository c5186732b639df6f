import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isGone } from './file-fault.ts';
import { foldersAbove, lstat } from './place.ts';

/** Beyond this many bytes a text is none to the studio: it is not read, and not written. */
export const longestText = 10_000_000;

/** First 16 hexadecimal digits of the SHA-256 of a file's bytes: what tells that it is still the one that was read. */
export const stampOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** The text that bytes are, with the mark at its beginning if there is one; null where they are no UTF-8. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What lies under a name: null where nothing does. `text` is null for what is too long, or no UTF-8. */
export interface OnDisk {
  readonly stamp: string;
  readonly text: string | null;
}

/** Reads a text. Throws what the file system throws. */
export function readText(place: string): OnDisk | null {
  try {
    const bytes = readFileSync(place);
    return { stamp: stampOf(bytes), text: bytes.length > longestText ? null : decode(bytes) };
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/**
 * Writes a file wholly or not at all, in the place of one that is there: beside it under a hidden name, onto the disk, and
 * then under its own. A file that its owner has made read-only stays as it is. Throws what the file system throws.
 */
export function writeWhole(place: string, text: string): void {
  const folder = dirname(place);
  mkdirSync(folder, { recursive: true });
  const before = lstat(place);
  if (before) accessSync(place, constants.W_OK);
  const partial = join(folder, `.${basename(place)}.part`);
  try {
    // One that was left by a program that was killed. Never through a link that somebody placed there: it must be new.
    rmSync(partial, { force: true });
    const mode = before ? before.mode & 0o777 : 0o666;
    writeFileSync(partial, text, { flag: 'wx', mode, flush: true });
    renameSync(partial, place);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Has the names in a folder reach the disk, where the system knows how to. */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folder. The files themselves are on disk.
  }
}

/** Deletes a file of a pack's folder. Throws what the file system throws, but where it is gone already. */
export function removeFile(folder: string, path: string): void {
  try {
    unlinkSync(join(folder, path));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  removeEmpty(folder, path);
}

/** Takes away the folders that a file has left empty, up to the pack's own. */
export function removeEmpty(folder: string, path: string): void {
  for (const above of foldersAbove(path)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      // Something else lies in it.
      return;
    }
  }
}
