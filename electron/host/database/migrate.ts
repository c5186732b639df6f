import type { Database } from 'better-sqlite3';

/** One step forward. Frozen once released: a record somewhere was made by it. */
export interface Migration {
  readonly version: number;
  /** SQL that is run in one transaction. */
  readonly up: string;
}

/** Marks a file as ours, in the header that `file` and SQLite read: the letters CENV. */
export const applicationId = 0x43454e56;

/** The record was written by a newer Civic Envoy, whose tables this one does not know. Nothing was touched. */
export class NewerRecordError extends Error {
  constructor(file: string, found: number, known: number) {
    super(
      `The record ${file} was written by a newer Civic Envoy (its version is ${found}; this program knows ${known}). Install the newer program to open it. Nothing was changed.`,
    );
    this.name = 'NewerRecordError';
  }
}

/** What is still to be run on a database. Throws `NewerRecordError` where it is ahead of this program. */
export function pendingMigrations(db: Database, migrations: readonly Migration[]): readonly Migration[] {
  const version = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.version ?? 0;
  if (version > newest) throw new NewerRecordError(db.name, version, newest);
  return migrations.filter((one) => one.version > version);
}

/** Runs one migration: wholly, or not at all. */
export function migrate(db: Database, { version, up }: Migration): void {
  db.transaction(() => {
    db.exec(up);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${version}`);
  }).immediate();
}
