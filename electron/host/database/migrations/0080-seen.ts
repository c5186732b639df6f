import type { Migration } from '../migrate.ts';

/**
 * When a card was last dealt with: one that was so under a clock that ran ahead is due, whatever its date says. The cards
 * are derived, and made anew with it.
 */
export const seen: Migration = {
  version: 80,
  up: `
    ALTER TABLE cards ADD COLUMN seen_ms INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX cards_by_seen ON cards (learner, seen_ms);
    DELETE FROM derived WHERE EXISTS (SELECT 1 FROM statements);
  `,
};
