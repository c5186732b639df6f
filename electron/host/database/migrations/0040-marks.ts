import type { Migration } from '../migrate.ts';

/** How a trainee marks the sections of a worksheet: their own, and changed as they do, like the notes they stand beside. */
export const marks: Migration = {
  version: 40,
  up: `
    CREATE TABLE marks (
      learner TEXT NOT NULL REFERENCES learners (id),
      pack TEXT NOT NULL,
      activity TEXT NOT NULL,
      section TEXT NOT NULL,
      level TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, pack, activity, section)
    ) STRICT, WITHOUT ROWID;
  `,
};
