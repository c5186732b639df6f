import type { Migration } from '../migrate.ts';

/**
 * How near the plays of a scenario came to the best that could be reached, which takes long to find out: derived, and
 * kept. `best` is -1 where it could not be found out; `along` is the best score still reachable, decision by decision.
 */
export const measures: Migration = {
  version: 70,
  up: `
    CREATE TABLE measures (
      attempt TEXT PRIMARY KEY NOT NULL,
      pack TEXT NOT NULL,
      reached INTEGER NOT NULL,
      best INTEGER NOT NULL,
      along TEXT NOT NULL,
      is_complete INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
