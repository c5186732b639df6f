import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import type { ParcelManifest } from '../../../core/pack/parcel.ts';
import type { PackFolder } from './pack-folder.ts';

/**
 * A pack as it lies in the library, read through the manifest it came with. A file that is not what it was when it came
 * is thrown as `file-altered`, and never shown.
 */
export function manifestFolder(folder: string, manifest: ParcelManifest): PackFolder {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const known = new Map<string, Buffer>();

  function checked(path: string, bytes: Buffer): Buffer {
    const file = files.get(path);
    const isSame = file && bytes.length === file.size && sha256(bytes) === file.sha256;
    if (!isSame) throw new FaultError('file-altered', path);
    return bytes;
  }

  function bytes(path: string): Uint8Array | null {
    if (!files.has(path)) return null;
    const held = known.get(path);
    if (held) return held;
    const read = checked(
      path,
      readOr(path, () => readFileSync(join(folder, path))),
    );
    if (isText(path)) known.set(path, read);
    return read;
  }

  return {
    folder,
    paths: [...files.keys()].sort(),
    digest: digestOf(manifest),
    text: (path) => {
      const found = isText(path) ? bytes(path) : null;
      return found === null ? null : Buffer.from(found).toString('utf8');
    },
    bytes: (path) => (isText(path) ? bytes(path) : null),
    async media(path) {
      return checked(path, await readFile(join(folder, path)));
    },
  };
}

/** The digest that a folder with these files has: see `PackFolder.digest`. */
export function digestOf({ files }: Pick<ParcelManifest, 'files'>): string {
  const whole = createHash('sha256');
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, sha256: hash } of inOrder) whole.update(`${path}\0${hash}\n`);
  return whole.digest('hex').slice(0, 16);
}

function readOr(path: string, read: () => Buffer): Buffer {
  try {
    return read();
  } catch {
    throw new FaultError('file-altered', path);
  }
}

const isText = (path: string): boolean => /\.(md|yml)$/.test(path);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
