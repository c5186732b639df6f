import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';

/*
 * SQLite's own checks find a damaged page by its form; a letter that changed inside a text has none. So the hash of the
 * whole file stands beside it while nobody has it open: a record that rests, and every backup.
 */

/** `intact`: the file is to the byte as it was sealed. `altered`: it is not. `open`: nobody can say, for it was in use. */
export type SealState = 'intact' | 'altered' | 'open';

const sealOf = (file: string): string => `${file}.sha256`;
const opened = 'open\n';
const damaged = 'damaged\n';

/** Says of a file that nobody has open what its bytes are. */
export function seal(file: string): void {
  write(sealOf(file), `${hashOf(file)}\n`);
}

/** Before a file is written to: from now on, its bytes are no longer told. On disk when it returns. */
export function breakSeal(file: string): void {
  write(sealOf(file), opened);
}

/** Says of a file in use that it was found damaged: whoever opens it next takes it for altered. */
export function condemn(file: string): void {
  write(sealOf(file), damaged);
}

export function readSeal(file: string): SealState {
  if (!existsSync(file) || !existsSync(sealOf(file))) return 'open';
  if (readFileSync(sealOf(file), 'utf8') === damaged) return 'altered';
  // What stands in the log is no part of the file yet.
  if ((statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return 'open';
  const told = readFileSync(sealOf(file), 'utf8');
  if (!/^[0-9a-f]{64}\n$/.test(told)) return 'open';
  return told === `${hashOf(file)}\n` ? 'intact' : 'altered';
}

/** Overwritten rather than deleted: that reaches the disk on every system, whatever becomes of the folder's own entry. */
function write(path: string, text: string): void {
  const handle = openSync(path, 'w');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file, a piece at a time. */
function hashOf(file: string): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}
