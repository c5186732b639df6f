import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PackFiles } from '../../../core/pack/files.ts';

/** A pack as it lies on disk: its texts in memory, its other files by name, and a digest of them all. */
export interface PackFolder extends PackFiles {
  readonly folder: string;
  /** The bytes of a text as they were read; null for a file that is not held in memory. */
  bytes(path: string): Uint8Array | null;
  /** A file that is not held in memory. Rejects with what the file system says, or `file-altered`. */
  media(path: string): Promise<Uint8Array>;
  /** First 16 hexadecimal digits of the SHA-256 over every path and the SHA-256 of its bytes. */
  readonly digest: string;
}

/** Reads a pack's folder. Links and hidden files are passed over. Throws what the file system throws. */
export function readPackFolder(folder: string): PackFolder {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !/(^|\/)\./.test(path))
    .sort();
  const whole = createHash('sha256');
  const texts = new Map<string, Buffer>();
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    whole.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
    if (/\.(md|yml)$/.test(path)) texts.set(path, bytes);
  }
  return {
    folder,
    paths,
    digest: whole.digest('hex').slice(0, 16),
    text: (path) => texts.get(path)?.toString('utf8') ?? null,
    bytes: (path) => texts.get(path) ?? null,
    media: (path) => readFile(join(folder, path)),
  };
}
