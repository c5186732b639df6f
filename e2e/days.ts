import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import type { Program } from './program.ts';

/** Ends the program, lets some days go by since everything on record, and starts it again. */
export async function afterDays(program: Program, days: number): Promise<Page> {
  await program.stop();
  const db = new DatabaseSync(join(program.dataFolder, 'record.db'));
  const trigger = db.prepare("SELECT sql FROM sqlite_master WHERE name = 'statements_never_change'").get();
  db.exec(`DROP TRIGGER statements_never_change;
    UPDATE statements SET at_ms = at_ms - ${days * 86_400_000};
    DELETE FROM derived;
    ${trigger?.sql}`);
  db.close();
  // The program finds any other byte than it left; a file without its seal is looked through instead.
  rmSync(join(program.dataFolder, 'record.db.sha256'), { force: true });
  return program.restart();
}
