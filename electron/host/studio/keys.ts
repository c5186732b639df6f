import { linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { makeKey, type SigningKey } from '../archive/sign.ts';
import { isPlainName } from './create.ts';
import { fileFault, isGone, onFile, systemCode } from './file-fault.ts';
import { keyFileText, readKeyFile } from './key-file.ts';
import { lstat } from './place.ts';

/** The name of a key's file, and the key. */
export interface KeptKey {
  readonly file: string;
  readonly key: SigningKey;
}

/** The keys that an instructor signs courses with. Each is a file that its owner alone can read. */
export interface Keys {
  /** By name. What is no key is left out. */
  all(): readonly KeptKey[];
  /** Throws `not-found`. */
  find(file: string): SigningKey;
  /** Makes one, wholly or not at all. Throws `path-refused`, `key-taken`, and faults of storage. */
  make(name: string): KeptKey;
}

export function openKeys(dataFolder: string): Keys {
  const folder = join(dataFolder, 'keys');

  function all(): readonly KeptKey[] {
    return namesIn(folder).flatMap((file) => {
      const key = onFile(file, () => readKeyFile(join(folder, file)));
      return key ? [{ file, key }] : [];
    });
  }

  return {
    all,
    find(file) {
      const one = all().find((kept) => kept.file === file);
      if (!one) throw new FaultError('not-found', file);
      return one.key;
    },
    make(name) {
      const file = `${name}.key`;
      if (!isPlainName(file)) throw new FaultError('path-refused', name);
      const key = makeKey();
      onFile(file, () => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const [incoming, target] = [join(folder, `.${file}.part`), join(folder, file)];
        rmSync(incoming, { force: true });
        try {
          writeFileSync(incoming, keyFileText(key), { flag: 'wx', mode: 0o600, flush: true });
          nameOnce(incoming, target, name);
        } finally {
          rmSync(incoming, { force: true });
        }
      });
      return { file, key };
    },
  };
}

/** Gives a file its name where nothing has it yet. Throws `key-taken`: a key is never overwritten. */
function nameOnce(incoming: string, target: string, name: string): void {
  if (lstat(target)) throw new FaultError('key-taken', name);
  try {
    linkSync(incoming, target);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new FaultError('key-taken', name);
    // Some file systems know no second name for a file.
    renameSync(incoming, target);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^[^.].*\.key$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isGone(error)) return [];
    throw fileFault('keys', error);
  }
}
