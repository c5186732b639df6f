import DatabaseFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, pendingMigrations } from './migrate.ts';
import { migrations } from './migrations/index.ts';

let db: ReturnType<typeof DatabaseFile>;
beforeEach(() => {
  db = new DatabaseFile(':memory:');
});
afterEach(() => db.close());

describe('migrations', () => {
  it('have versions that rise', () => {
    const versions = migrations.map((one) => one.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('run once each, in order', () => {
    const steps = [
      { version: 10, up: 'CREATE TABLE a (x INTEGER) STRICT' },
      { version: 20, up: 'ALTER TABLE a ADD COLUMN y TEXT' },
    ];
    for (const step of pendingMigrations(db, steps)) migrate(db, step);
    expect(db.pragma('user_version', { simple: true })).toBe(20);
    expect(pendingMigrations(db, steps)).toEqual([]);
  });

  it('leave nothing behind when they fail', () => {
    const broken = { version: 10, up: 'CREATE TABLE a (x INTEGER) STRICT; CREATE TABLE a (x INTEGER) STRICT' };
    expect(() => migrate(db, broken)).toThrow(/already exists/);
    expect(db.prepare('SELECT name FROM sqlite_master').all()).toEqual([]);
    expect(db.pragma('user_version', { simple: true })).toBe(0);
  });
});
