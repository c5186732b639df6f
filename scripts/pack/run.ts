import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from './command.ts';
import { create } from './new.ts';

/** Runs a command as `npm run pack` does, and keeps what it says. */
export async function run(command: Command, ...args: string[]): Promise<{ code: number; said: string; noted: string }> {
  const said: string[] = [];
  const noted: string[] = [];
  const code = await command.run(args, { say: (text) => said.push(text), note: (text) => noted.push(text) });
  return { code, said: said.join('\n'), noted: noted.join('\n') };
}

/** Gives `use` a new pack in a real folder, and takes the folder away afterwards. */
export async function withPack(use: (folder: string, scenario: string) => unknown): Promise<void> {
  const top = mkdtempSync(join(tmpdir(), 'pack-'));
  try {
    const folder = join(top, 'my-course');
    await run(create, folder);
    await use(folder, join(folder, 'modules/01-first-steps/02-the-offer.md'));
  } finally {
    rmSync(top, { recursive: true });
  }
}
