import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A path as the person wrote it, from the folder they are in: npm runs scripts from the project's. */
export const personPath = (written: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), written);

/** The folder of the pack a file stands in: the nearest one above it with a pack.yml, or null. */
export function packAbove(file: string): string | null {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'pack.yml'))) return folder;
    if (folder === dirname(folder)) return null;
  }
}
