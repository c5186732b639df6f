import type { Migration } from '../migrate.ts';

/** Who of the trainees of this computer is here: one row, and none before the first start is done. */
export const here: Migration = {
  version: 60,
  up: `
    CREATE TABLE here (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      learner TEXT NOT NULL REFERENCES learners (id)
    ) STRICT;
    INSERT INTO here (one, learner) SELECT 1, id FROM learners ORDER BY created_at_ms, id LIMIT 1;
  `,
};
