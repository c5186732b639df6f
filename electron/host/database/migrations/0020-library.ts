import type { Migration } from '../migrate.ts';

/**
 * Courses that came as files. `installed` is the index of what lies in the library folder: an edition is there when it has
 * a row. `shelf` says which edition of a pack is read now; `publishers` and `pack_keys` whose key was seen first. A record
 * is deleted only with its whole course, which `forgetting` names for as long as that takes.
 */
export const library: Migration = {
  version: 20,
  up: `
    CREATE TABLE installed (
      pack TEXT NOT NULL,
      edition TEXT NOT NULL,
      version TEXT NOT NULL,
      manifest TEXT NOT NULL,
      signature TEXT,
      outline TEXT NOT NULL,
      key TEXT,
      installed_at_ms INTEGER NOT NULL,
      PRIMARY KEY (pack, edition)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE shelf (
      pack TEXT PRIMARY KEY NOT NULL,
      edition TEXT NOT NULL,
      -- 1 where an older edition was asked for by name: then a newer one that came with the program does not replace it.
      held INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE publishers (
      key TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      first_seen_ms INTEGER NOT NULL,
      replaced_by TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE pack_keys (
      pack TEXT PRIMARY KEY NOT NULL,
      key TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE forgetting (pack TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
    DROP TRIGGER statements_never_go;
    CREATE TRIGGER statements_never_go BEFORE DELETE ON statements
      WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE pack = OLD.pack)
      BEGIN SELECT RAISE(ABORT, 'A statement is never deleted.'); END;
  `,
};
