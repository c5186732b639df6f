import type { Migration } from '../migrate.ts';

/** A trainee's record is deleted only whole, when they leave this computer: `leaving` names them for as long as that takes. */
export const leaving: Migration = {
  version: 90,
  up: `
    CREATE TABLE leaving (learner TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
    DROP TRIGGER statements_never_go;
    CREATE TRIGGER statements_never_go BEFORE DELETE ON statements
      WHEN NOT EXISTS (SELECT 1 FROM forgetting WHERE pack = OLD.pack)
        AND NOT EXISTS (SELECT 1 FROM leaving WHERE learner = OLD.learner)
      BEGIN SELECT RAISE(ABORT, 'A statement is never deleted.'); END;
  `,
};
