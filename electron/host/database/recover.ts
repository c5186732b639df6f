import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import DatabaseFile, { type Database } from 'better-sqlite3';
import { type Backup, listBackups, stamp } from './backup.ts';
import { applicationId } from './migrate.ts';
import { breakSeal, readSeal } from './seal.ts';
import { isDamage } from './storage-fault.ts';

/** What was done about a damaged record. */
export type Recovered =
  | { readonly type: 'restored'; readonly setAside: string; readonly backupAtMs: number }
  | { readonly type: 'started-anew'; readonly setAside: string };

/** Whether a database is ours and whole. Throws what is not damage. */
export function isSound(db: Database): boolean {
  try {
    const id = db.pragma('application_id', { simple: true });
    const isEmpty = db.pragma('page_count', { simple: true }) === 0;
    if (id !== applicationId && !isEmpty) return false;
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

/**
 * Sets a damaged record aside under a name that says so, and puts the newest good backup in its place. Nothing is
 * deleted: whoever can save more of the damaged file finds it, with its write-ahead log.
 */
export function recover(file: string, backupFolder: string, nowMs: number): Recovered {
  const aside = join(dirname(file), `record-damaged-${stamp(nowMs)}.db`);
  for (const end of ['', '-wal', '-shm', '.sha256']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  const setAside = basename(aside);
  const good = listBackups(backupFolder).find(isGood);
  if (!good) return { type: 'started-anew', setAside };
  putInPlace(good, file);
  return { type: 'restored', setAside, backupAtMs: good.atMs };
}

/** Puts a backup where the record stands: wholly or not at all. The record must be closed. */
export function putInPlace({ path }: Backup, file: string): void {
  copyFileSync(path, `${file}.part`);
  flush(`${file}.part`);
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  breakSeal(file);
  renameSync(`${file}.part`, file);
}

export function isGood({ path }: Backup): boolean {
  try {
    if (readSeal(path) === 'altered') return false;
    const db = new DatabaseFile(path, { readonly: true, fileMustExist: true });
    try {
      return isSound(db) && db.pragma('page_count', { simple: true }) !== 0;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
