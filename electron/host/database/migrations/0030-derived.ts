import type { Migration } from '../migrate.ts';

/**
 * What is derived from the statements, so that it need not be read from them each time: where a trainee stands with each
 * activity, and the cards that come back. `derived` says by which rules it was last made; where that is not how it is made
 * now, all of it is made anew.
 */
export const derived: Migration = {
  version: 30,
  up: `
    CREATE TABLE derived (name TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE standings (
      learner TEXT NOT NULL,
      pack TEXT NOT NULL,
      activity TEXT NOT NULL,
      status TEXT NOT NULL,
      last INTEGER NOT NULL,
      result TEXT NOT NULL,
      PRIMARY KEY (learner, pack, activity)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cards (
      learner TEXT NOT NULL,
      pack TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      card TEXT NOT NULL,
      -- What a new card needs to wait for its turn, and when a known one is due at the retention the trainee has chosen.
      met_at_ms INTEGER NOT NULL,
      first_ms INTEGER,
      due_ms INTEGER NOT NULL,
      PRIMARY KEY (learner, pack, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cards_by_due ON cards (learner, due_ms);
    CREATE INDEX cards_by_first ON cards (learner, first_ms) WHERE first_ms IS NOT NULL;

    -- Of nothing, nothing is derived.
    INSERT INTO derived (name, version) SELECT 'all', 1 WHERE NOT EXISTS (SELECT 1 FROM statements);

    CREATE INDEX statements_by_learner ON statements (learner, sequence);
  `,
};
