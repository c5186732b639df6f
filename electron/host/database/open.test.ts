import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numbers } from '../../../core/random.ts';
import { NewerRecordError } from './migrate.ts';
import { type OpenRecord, openRecord } from './open.ts';
import { sql } from './sql.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civic-envoy-record-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (where = folder, now = Date.UTC(2026, 10, 25)) =>
  openRecord({ folder: where, now: () => now, tell: () => undefined });

function addLearner(record: OpenRecord, id: string): void {
  record.write((writer) =>
    writer.run(sql`INSERT INTO learners VALUES (${id}, 'Ada', 'FR', 'en', '{}', ${Date.UTC(2026, 10, 24)})`),
  );
}

const addStatement = (record: OpenRecord, id: string, atMs = 1, length = 0) =>
  record.write((writer) =>
    writer.run(
      sql`INSERT INTO statements (id, learner, pack, edition, activity, attempt, verb, place, event, at_ms)
          VALUES (${id}, 'a', 'p', 'e', 'm/x', 'attempt', 'progressed', ${id}, ${'x'.repeat(length)}, ${atMs})`,
    ),
  );

const statements = (record: OpenRecord) =>
  record.all<{ id: string }>(sql`SELECT id FROM statements ORDER BY sequence`).map((row) => row.id);

function addHalf(writer: { run(query: ReturnType<typeof sql>): number }): void {
  writer.run(
    sql`INSERT INTO statements (id, learner, pack, edition, activity, attempt, verb, place, event, at_ms)
        VALUES ('half', 'a', 'p', 'e', 'm/x', NULL, 'completed', 'completed', '{}', 1)`,
  );
}

/** A record with one learner, two statements and a backup that has the first of them. */
async function withBackup(): Promise<void> {
  const record = open();
  addLearner(record, 'a');
  addStatement(record, 's1');
  await record.backUp();
  addStatement(record, 's2');
  record.close();
}

describe('opening the record', () => {
  it('makes one the first time, marked as ours, and flushes every transaction', () => {
    const record = open();
    const pragma = (name: string) => Object.values(record.get<object>({ text: `PRAGMA ${name}`, values: [] }) ?? {})[0];
    expect(pragma('application_id')).toBe(0x43454e56);
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    record.close();
  });

  it('finds again what was written', () => {
    const first = open();
    addLearner(first, 'a');
    addStatement(first, 's1');
    first.close();
    const second = open();
    expect(statements(second)).toEqual(['s1']);
    second.close();
  });

  it('lets nobody change or delete a statement, or record the same twice', () => {
    const record = open();
    addLearner(record, 'a');
    addStatement(record, 's1');
    const tryTo = (text: string) => () => record.write((writer) => writer.run({ text, values: [] }));
    expect(tryTo("UPDATE statements SET event = 'y'")).toThrow('A statement never changes.');
    expect(tryTo('DELETE FROM statements')).toThrow('A statement is never deleted.');
    expect(() => addStatement(record, 's1')).toThrow(/UNIQUE/);
    const half = () =>
      record.write((writer) => {
        addHalf(writer);
        throw new Error('stopped');
      });
    expect(half).toThrow('stopped');
    expect(statements(record)).toEqual(['s1']);
    record.close();
  });

  it('refuses a record of a newer program in a sentence, and leaves it as it is', () => {
    open().close();
    const db = new DatabaseFile(join(folder, 'record.db'));
    db.pragma('user_version = 9990');
    db.close();
    const before = readFileSync(join(folder, 'record.db'));
    expect(() => open()).toThrow(NewerRecordError);
    expect(() => open()).toThrow(/newer Civic Envoy.*Nothing was changed/);
    expect(readFileSync(join(folder, 'record.db')).equals(before)).toBe(true);
  });
});

describe('a damaged record', () => {
  it('is set aside under a name that is told, and the newest good backup is restored', async () => {
    await withBackup();
    writeFileSync(join(folder, 'backups/record-2026-11-25T23-00-00-000Z.db'), 'no database');
    writeFileSync(join(folder, 'record.db'), Buffer.alloc(8192, 7));
    const record = open();
    expect(record.recovered).toEqual({
      type: 'restored',
      setAside: 'record-damaged-2026-11-25T00-00-00-000Z.db',
      backupAtMs: Date.UTC(2026, 10, 25),
    });
    expect(statements(record)).toEqual(['s1']);
    expect(readFileSync(join(folder, 'record-damaged-2026-11-25T00-00-00-000Z.db'))).toHaveLength(8192);
    expect(readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.db'))).toHaveLength(2);
    record.close();
    const again = open();
    expect(again.recovered).toBeNull();
    again.close();
  });

  it('is noticed when only a page in its middle is', async () => {
    const record = open();
    addLearner(record, 'a');
    for (let at = 0; at < 200; at++) addStatement(record, `s${at}`, 1, 400);
    await record.backUp();
    record.close();
    const bytes = readFileSync(join(folder, 'record.db'));
    bytes.fill(0xa5, 8 * 4096, 12 * 4096);
    writeFileSync(join(folder, 'record.db'), bytes);
    const restored = open();
    expect(restored.recovered?.type).toBe('restored');
    expect(statements(restored)).toHaveLength(200);
    restored.close();
  });

  it('is noticed for every single byte that flips, in any of 100 pages; nothing is lost, and what was damaged is kept', async () => {
    const record = open();
    addLearner(record, 'a');
    for (let at = 0; at < 600; at++) addStatement(record, `s${at}`, 1, 600);
    await record.backUp();
    record.close();
    const file = join(folder, 'record.db');
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    expect(pages).toBeGreaterThanOrEqual(100);
    const random = numbers(2026);
    const chosen = new Set<number>();
    while (chosen.size < 100) chosen.add(random(pages));
    for (const page of chosen) {
      const place = mkdtempSync(join(tmpdir(), 'civic-envoy-flip-'));
      cpSync(folder, place, { recursive: true });
      const bytes = Buffer.from(whole);
      const at = page * 4096 + random(4096);
      bytes[at] = (bytes[at] as number) ^ (1 << random(8));
      writeFileSync(join(place, 'record.db'), bytes);
      const restored = open(place);
      expect([page, restored.recovered?.type]).toEqual([page, 'restored']);
      expect(statements(restored)).toHaveLength(600);
      expect(readFileSync(join(place, restored.recovered?.setAside ?? '')).equals(bytes)).toBe(true);
      restored.close();
      rmSync(place, { recursive: true });
    }
  });

  it('is not restored from a backup of which a byte flipped, but from the one before', async () => {
    const record = open(folder, Date.UTC(2026, 10, 24));
    addLearner(record, 'a');
    addStatement(record, 'first');
    await record.backUp();
    record.close();
    await open(folder, Date.UTC(2026, 10, 25)).backUp(true);
    const newest = join(folder, 'backups/record-2026-11-25T00-00-00-000Z.db');
    const bytes = readFileSync(newest);
    const at = bytes.indexOf('first');
    bytes[at] = 'F'.charCodeAt(0);
    writeFileSync(newest, bytes);
    writeFileSync(join(folder, 'record.db'), Buffer.alloc(8192, 7));
    const restored = open(folder, Date.UTC(2026, 10, 26));
    expect(restored.recovered).toMatchObject({ type: 'restored', backupAtMs: Date.UTC(2026, 10, 24) });
    restored.close();
  });

  it('is not seen where another program still has the record open, or was cut off', () => {
    const first = open();
    addLearner(first, 'a');
    addStatement(first, 's1');
    const second = open();
    addStatement(second, 's2');
    second.close();
    addStatement(first, 's3');
    // The first is cut off: it never closes. What stands in its log is there for the next.
    const third = open();
    expect(third.recovered).toBeNull();
    expect(statements(third)).toEqual(['s1', 's2', 's3']);
    third.close();
    first.close();
    const last = open();
    expect([last.recovered, statements(last).length]).toEqual([null, 3]);
    last.close();
  });

  it('gives way to a new one where there is no backup, and is kept', () => {
    writeFileSync(
      join(folder, 'record.db'),
      'This is no database, and longer than a header of one hundred bytes. '.repeat(9),
    );
    const record = open();
    expect(record.recovered?.type).toBe('started-anew');
    expect(statements(record)).toEqual([]);
    expect(existsSync(join(folder, record.recovered?.setAside ?? ''))).toBe(true);
    record.close();
  });
});

const isMountable = (() => {
  const probe = mkdtempSync(join(tmpdir(), 'civic-envoy-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
})();

/** A disk of its own, so that it can be full or read-only for whoever runs the test. */
describe.skipIf(!isMountable)('a disk that takes nothing', () => {
  let disk = '';
  beforeEach(() => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', disk]);
  });
  afterEach(() => execFileSync('umount', ['-l', disk]));
  const remount = (how: string) => execFileSync('mount', ['-o', `remount,${how}`, disk]);
  const code = (work: () => void) => {
    try {
      work();
      return null;
    } catch (error) {
      return (error as { fault?: { code: string } }).fault?.code ?? String(error);
    }
  };

  it('is told as full at the very write, and what was written before is intact', () => {
    const record = open(disk);
    addLearner(record, 'a');
    addStatement(record, 's1');
    const fill = () => {
      for (let at = 0; at < 100; at++) addStatement(record, `big${at}`, 1, 40_000);
    };
    expect(code(fill)).toBe('storage-full');
    const acknowledged = statements(record);
    expect(acknowledged[0]).toBe('s1');
    expect(code(() => addStatement(record, 'more', 1, 40_000))).toBe('storage-full');
    record.close();
    remount('size=8m');
    const later = open(disk);
    expect(statements(later)).toEqual(acknowledged);
    addStatement(later, 'more', 1, 40_000);
    later.close();
  });

  it('is told as read-only, before or after the start; the record can be read, and written once the disk takes it', () => {
    const record = open(disk);
    addLearner(record, 'a');
    addStatement(record, 's1');
    record.close();
    remount('ro');
    const reading = open(disk);
    expect(reading.whyUnwritable()?.fault.code).toBe('storage-read-only');
    expect(statements(reading)).toEqual(['s1']);
    expect(code(() => addStatement(reading, 's2'))).toBe('storage-read-only');
    remount('rw');
    addStatement(reading, 's2');
    expect(reading.whyUnwritable()).toBeNull();
    expect(statements(reading)).toEqual(['s1', 's2']);
    reading.close();
  });

  it('opens empty where there is no record yet, and says why nothing can be kept', () => {
    remount('ro');
    const record = open(disk);
    expect(record.whyUnwritable()?.fault.code).toBe('storage-read-only');
    expect(code(() => addLearner(record, 'a'))).toBe('storage-read-only');
    record.close();
    expect(statSync(disk).isDirectory()).toBe(true);
  });

  it('opens to read from when it is full at the start', () => {
    const record = open(disk);
    addLearner(record, 'a');
    addStatement(record, 's1');
    record.close();
    execFileSync('sh', ['-c', `cat /dev/zero > ${disk}/filler 2>/dev/null; true`]);
    const reading = open(disk);
    expect(reading.whyUnwritable()?.fault.code).toBe('storage-full');
    expect(statements(reading)).toEqual(['s1']);
    expect(code(() => addStatement(reading, 's2'))).toBe('storage-full');
    rmSync(join(disk, 'filler'));
    addStatement(reading, 's2');
    expect(statements(reading)).toEqual(['s1', 's2']);
    reading.close();
  });
});
