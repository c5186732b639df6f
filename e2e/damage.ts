import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Program } from './program.ts';

/** Ends the program, makes its record unreadable, and its backups go where there are to be none, and starts it again. */
export async function afterDamage(program: Program, { isBackedUp = true } = {}): Promise<Page> {
  await program.stop();
  writeFileSync(join(program.dataFolder, 'record.db'), Buffer.alloc(16_384, 9));
  if (!isBackedUp) rmSync(join(program.dataFolder, 'backups'), { recursive: true });
  return program.restart();
}

/** The name under which a damaged record is kept. */
export const keptFile = ({ dataFolder }: Program): string =>
  readdirSync(dataFolder).find((name) => /^record-damaged-.*\.db$/.test(name)) ?? 'none';
