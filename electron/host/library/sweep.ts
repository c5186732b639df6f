import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away what an installation left that was cut off, and what one replaced. Nothing in the index lies there. */
export function sweep(libraryFolder: string, tell: (sentence: string, cause: unknown) => void): void {
  for (const name of existsSync(libraryFolder) ? readdirSync(libraryFolder) : []) {
    if (!/^\.(incoming|outgoing)-/.test(name)) continue;
    try {
      rmSync(join(libraryFolder, name), { recursive: true, force: true });
    } catch (error) {
      tell(`${name} could not be taken away from the library.`, error);
    }
  }
}
