import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PackFiles } from '../core/pack/files.ts';

/** The files of a pack folder on disk, for the command line and the tests. */
export function packFolder(folder: string): PackFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const known = new Set(paths);
  return { paths, text: (path) => (known.has(path) ? readFileSync(join(folder, path), 'utf8') : null) };
}
