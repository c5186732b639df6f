import type { Migration } from '../migrate.ts';

/**
 * Passages of lessons that a trainee has marked, and what they wrote beside them. A passage is kept by its words, because
 * the text around it may change; `heading` is the title it stood under, for when it is not found any more. What was taken
 * away leaves its id and the time, without its words.
 */
export const highlights: Migration = {
  version: 50,
  up: `
    CREATE TABLE highlights (
      id TEXT PRIMARY KEY NOT NULL,
      learner TEXT NOT NULL REFERENCES learners (id),
      pack TEXT NOT NULL,
      activity TEXT NOT NULL,
      heading TEXT NOT NULL,
      anchor TEXT NOT NULL,
      text TEXT NOT NULL,
      is_removed INTEGER NOT NULL,
      made_at_ms INTEGER NOT NULL,
      saved_at_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX highlights_by_activity ON highlights (learner, pack, activity);
  `,
};
