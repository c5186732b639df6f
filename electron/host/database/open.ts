import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import DatabaseFile, { type Database } from 'better-sqlite3';
import { FaultError } from '../../../core/faults.ts';
import { type Backup, backUp, backUpNow, listBackups, outdated } from './backup.ts';
import { inspect } from './inspect.ts';
import { migrate, NewerRecordError, pendingMigrations } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { type RecordFile, recordFile } from './record-file.ts';
import { isGood, isSound, putInPlace, type Recovered, recover } from './recover.ts';
import { breakSeal, condemn, readSeal, seal } from './seal.ts';
import { isDamage, storageFault } from './storage-fault.ts';

export interface OpenRecord extends RecordFile {
  /** What was done about a damaged record while it was opened. */
  readonly recovered: Recovered | null;
  /** Why nothing can be written for now, or null. Each write tries again. */
  whyUnwritable(): FaultError | null;
  /** Makes a backup if anything was recorded since the last one, or in any case. */
  backUp(isWanted?: boolean): Promise<void>;
  /**
   * Looks the file through in a thread of its own. One that is damaged is set aside at the next start, and until then neither
   * sealed nor backed up. Resolves with whether it is.
   */
  inspect(inspectorFile: string): Promise<boolean>;
  /** The backups there are, newest first. */
  backups(): readonly Backup[];
  /**
   * Puts a backup in the place of the record, and keeps what is there now as another backup. Which courses are installed
   * and whose keys are known stays as it is. Throws `not-found` where there is no good backup of this name.
   */
  restore(name: string): void;
  close(): void;
}

interface Options {
  /** The folder of the record; its backups lie in `backups` below it. */
  readonly folder: string;
  readonly now: () => number;
  readonly tell: (sentence: string, cause: unknown) => void;
}

/**
 * Opens the record, creating it the first time; migrates an older one, with a backup before each migration; sets a damaged one
 * aside and restores the newest good backup. Where the disk takes nothing, a copy is opened to read from. Throws
 * `NewerRecordError` where a newer program has written it.
 */
export function openRecord({ folder, now, tell }: Options): OpenRecord {
  const file = join(folder, 'record.db');
  const backupFolder = join(folder, 'backups');
  let recovered: Recovered | null = null;
  let unwritable: FaultError | null = null;
  let shadow: Shadow | null = null;
  let isCondemned = false;
  let db: Database;
  let record: RecordFile;

  try {
    db = openOrRecover();
  } catch (error) {
    unwritable = storageFault(error);
    if (!unwritable) throw error;
    tell('The record cannot be written; a copy is read instead.', error);
    shadow = openShadow(file);
    db = shadow.db;
  }
  record = recordFile(db);
  let isBackedUp = lastChangeMs() <= (listBackups(backupFolder)[0]?.atMs ?? -1);

  function openOrRecover(): Database {
    mkdirSync(folder, { recursive: true });
    try {
      return openWritable(file, backupFolder, now);
    } catch (error) {
      if (!isDamage(error)) throw error;
      recovered = recover(file, backupFolder, now());
      tell(`The record was damaged; it was set aside as ${recovered.setAside}.`, error);
      return openWritable(file, backupFolder, now);
    }
  }

  function reopen(): void {
    try {
      db = openOrRecover();
    } catch (error) {
      unwritable = storageFault(error);
      throw unwritable ?? error;
    }
    shadow?.close();
    shadow = null;
    unwritable = null;
    record = recordFile(db);
  }

  function lastChangeMs(): number {
    const query =
      'SELECT max(ms) FROM (SELECT max(at_ms) AS ms FROM statements UNION SELECT max(saved_at_ms) FROM notes)';
    return (db.prepare(query).pluck().get() as number | null) ?? -1;
  }

  return {
    get recovered() {
      return recovered;
    },
    whyUnwritable: () => unwritable,
    all: (query) => record.all(query),
    get: (query) => record.get(query),
    write(work) {
      if (shadow) reopen();
      isBackedUp = false;
      return record.write(work);
    },
    async backUp(isWanted = false) {
      if (shadow || isCondemned || (isBackedUp && !isWanted)) return;
      // What is written while the copy is made may miss it, and counts as not backed up.
      isBackedUp = true;
      try {
        await backUp(db, backupFolder, now());
      } catch (error) {
        isBackedUp = false;
        throw storageFault(error) ?? error;
      }
      for (const { path } of outdated(listBackups(backupFolder)))
        for (const end of ['', '.sha256']) rmSync(path + end, { force: true });
    },
    async inspect(inspectorFile) {
      if (shadow || isCondemned) return isCondemned;
      const wrong = await inspect(file, inspectorFile);
      if (wrong === null) return false;
      isCondemned = true;
      condemn(file);
      tell('The record was found damaged while it was in use.', wrong);
      return true;
    },
    backups: () => listBackups(backupFolder),
    restore(name) {
      const backup = listBackups(backupFolder).find(({ path }) => basename(path) === name);
      if (shadow || !backup || !isGood(backup)) throw new FaultError('not-found', name);
      const before = backUpNow(db, backupFolder, now());
      db.close();
      try {
        putInPlace(backup, file);
        isCondemned = false;
      } finally {
        db = openOrRecover();
        record = recordFile(db);
      }
      keepLibrary(db, before.path);
      isBackedUp = false;
    },
    close() {
      if (shadow) shadow.close();
      else {
        db.close();
        if (!isCondemned) rest(file);
      }
    },
  };
}

/** Seals a record that was closed, unless somebody else still has it open. What cannot be sealed is looked through at the next start. */
function rest(file: string): void {
  const isOpen = () => existsSync(`${file}-wal`);
  try {
    if (isOpen()) return;
    seal(file);
    if (isOpen()) breakSeal(file);
  } catch {
    // A disk that takes nothing any more.
  }
}

/** Carries over what belongs to this computer and not to the record of what was learnt. */
function keepLibrary(db: Database, before: string): void {
  db.prepare('ATTACH ? AS before').run(before);
  try {
    db.transaction(() => {
      for (const table of ['installed', 'shelf', 'publishers', 'pack_keys'])
        db.exec(`DELETE FROM main.${table}; INSERT INTO main.${table} SELECT * FROM before.${table}`);
    })();
  } finally {
    db.exec('DETACH before');
  }
}

/** A damaged file is thrown as SQLite's own SQLITE_CORRUPT. */
function openWritable(file: string, backupFolder: string, now: () => number): Database {
  const rests = readSeal(file);
  const db = new DatabaseFile(file);
  try {
    if (rests === 'altered' && !isNewer(db)) throw damaged(file);
    if (rests === 'open' && !isSound(db)) throw damaged(file);
    pendingMigrations(db, migrations);
    breakSeal(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    const isOld = db.pragma('user_version', { simple: true }) !== 0;
    for (const migration of pendingMigrations(db, migrations)) {
      if (isOld) backUpNow(db, backupFolder, now());
      migrate(db, migration);
    }
    // The first page is written again: a disk that takes nothing is found out now, not at the first decision.
    db.pragma(`user_version = ${db.pragma('user_version', { simple: true })}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const damaged = (file: string) => Object.assign(new Error(`${file} is damaged.`), { code: 'SQLITE_CORRUPT' });

/** Whether a newer program has written it, as far as its first page can be read. */
function isNewer(db: Database): boolean {
  try {
    pendingMigrations(db, migrations);
    return false;
  } catch (error) {
    return error instanceof NewerRecordError;
  }
}

interface Shadow {
  readonly db: Database;
  close(): void;
}

/** A copy to read from, with what the write-ahead log still holds; an empty one where there is no record yet. */
function openShadow(file: string): Shadow {
  const folder = existsSync(file) ? mkdtempSync(join(tmpdir(), 'civic-envoy-')) : null;
  const path = folder === null ? ':memory:' : join(folder, 'record.db');
  if (folder !== null) {
    for (const end of ['', '-wal']) if (existsSync(file + end)) copyFileSync(file + end, path + end);
  }
  const db = new DatabaseFile(path);
  for (const migration of pendingMigrations(db, migrations)) migrate(db, migration);
  return {
    db,
    close() {
      db.close();
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    },
  };
}
