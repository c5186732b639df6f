import type { Migration } from '../migrate.ts';

/**
 * The record as it begins. `statements` is the truth and only ever grows: triggers refuse anything else. `place` says
 * what a statement is about within its attempt (`progressed:3`), so that none can be recorded twice. Notes and
 * bookmarks are the trainee's own and change as they do.
 */
export const begin: Migration = {
  version: 10,
  up: `
    CREATE TABLE learners (
      id TEXT PRIMARY KEY NOT NULL,
      name TEXT NOT NULL,
      home TEXT NOT NULL,
      language TEXT NOT NULL,
      preferences TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE statements (
      sequence INTEGER PRIMARY KEY NOT NULL,
      id TEXT NOT NULL UNIQUE,
      learner TEXT NOT NULL REFERENCES learners (id),
      pack TEXT NOT NULL,
      edition TEXT NOT NULL,
      activity TEXT NOT NULL,
      attempt TEXT,
      verb TEXT NOT NULL,
      place TEXT NOT NULL,
      event TEXT NOT NULL,
      at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX statements_once ON statements (attempt, place) WHERE attempt IS NOT NULL;
    CREATE INDEX statements_by_activity ON statements (learner, pack, activity, verb, sequence);

    CREATE TRIGGER statements_never_change BEFORE UPDATE ON statements
      BEGIN SELECT RAISE(ABORT, 'A statement never changes.'); END;
    CREATE TRIGGER statements_never_go BEFORE DELETE ON statements
      BEGIN SELECT RAISE(ABORT, 'A statement is never deleted.'); END;

    CREATE TABLE notes (
      learner TEXT NOT NULL REFERENCES learners (id),
      pack TEXT NOT NULL,
      activity TEXT NOT NULL,
      prompt TEXT NOT NULL,
      text TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, pack, activity, prompt)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bookmarks (
      learner TEXT NOT NULL REFERENCES learners (id),
      pack TEXT NOT NULL,
      activity TEXT NOT NULL,
      heading TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, pack, activity)
    ) STRICT, WITHOUT ROWID;
  `,
};
