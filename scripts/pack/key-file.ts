import { existsSync } from 'node:fs';
import type { SigningKey } from '../../electron/host/archive/sign.ts';
import { readKeyFile } from '../../electron/host/studio/key-file.ts';
import { UsageError } from './command.ts';

/** Reads the key that a person named. Throws `UsageError` where there is none, or the file is no key of ours. */
export function namedKey(path: string): SigningKey {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const key = existing(path);
  if (!key) throw new UsageError(`${path} is no key that npm run pack -- keygen made.`);
  return key;
}

function existing(path: string): SigningKey | null {
  try {
    return readKeyFile(path);
  } catch {
    // A folder, or a file that may not be read.
    return null;
  }
}
