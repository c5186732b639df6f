import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile, { type Database } from 'better-sqlite3';
import { seal } from './seal.ts';

export interface Backup {
  readonly path: string;
  readonly atMs: number;
}

const fileName = /^record-(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.db$/;

/** A moment as it can stand in the name of a file on every system. */
export const stamp = (atMs: number): string => new Date(atMs).toISOString().replace(/[:.]/g, '-');

/** The backups there are, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .flatMap((name) => {
      const [, year, month, day, hour, minute, second, ms] = fileName.exec(name) ?? [];
      if (!year) return [];
      return [
        { path: join(folder, name), atMs: Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`) },
      ];
    })
    .sort((a, b) => b.atMs - a.atMs);
}

/** Where a new backup goes. Two in one millisecond do not take each other's place. */
function placeFor(folder: string, nowMs: number): Backup {
  mkdirSync(folder, { recursive: true });
  for (let atMs = nowMs; ; atMs++) {
    const path = join(folder, `record-${stamp(atMs)}.db`);
    if (!existsSync(path)) return { path, atMs };
  }
}

/** Copies the database while it is in use, by SQLite's online backup. Whole or not there: it gets its name last. */
export async function backUp(db: Database, folder: string, nowMs: number): Promise<Backup> {
  const { path, atMs } = placeFor(folder, nowMs);
  await db.backup(`${path}.part`);
  // A backup is one file, which can be carried away: it leaves the write-ahead log to the record it was made of.
  const copy = new DatabaseFile(`${path}.part`);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  renameSync(`${path}.part`, path);
  seal(path);
  return { path, atMs };
}

/** The same before a migration, which waits for it: the copy is there before anything changes. */
export function backUpNow(db: Database, folder: string, nowMs: number): Backup {
  const { path, atMs } = placeFor(folder, nowMs);
  rmSync(`${path}.part`, { force: true });
  db.prepare('VACUUM INTO ?').run(`${path}.part`);
  renameSync(`${path}.part`, path);
  seal(path);
  return { path, atMs };
}

const newest = 5;
const days = 14;

/** Backups that are no longer needed: beyond the newest five, one a day is kept, for a fortnight of days with one. */
export function outdated(backups: readonly Backup[]): readonly Backup[] {
  const seen = new Set<string>();
  return backups.filter(({ atMs }, index) => {
    const day = new Date(atMs).toISOString().slice(0, 10);
    const isFirstOfDay = !seen.has(day);
    seen.add(day);
    return index >= newest && !(isFirstOfDay && seen.size <= days);
  });
}
