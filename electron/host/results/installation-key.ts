import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { makeKey, type SigningKey } from '../archive/sign.ts';
import { storageFault } from '../database/storage-fault.ts';

const Raw = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/);
const KeyFile = z.strictObject({
  format: z.literal('civic-envoy-installation-key-1'),
  publicKey: Raw,
  privateKey: Raw,
});

/**
 * The key by which this installation signs results: made when it is first asked for, kept in the data folder, readable by
 * its owner only, and never given away. A file that holds no key is set aside, and told of. Throws a `FaultError` of
 * storage where it can be neither read nor made.
 */
export function installationKey(dataFolder: string, tell: (sentence: string, cause: unknown) => void): SigningKey {
  const path = join(dataFolder, 'installation.key');
  try {
    const known = read(path);
    if (known === 'damaged') {
      const aside = `${path}.damaged`;
      renameSync(path, aside);
      tell(`The installation’s key could not be read. It is kept as ${aside}, and a new one is made.`, null);
    } else if (known) return known;
    return make(path);
  } catch (error) {
    throw storageFault(error) ?? error;
  }
}

function read(path: string): SigningKey | 'damaged' | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { publicKey, privateKey } = KeyFile.parse(JSON.parse(text));
    return { publicKey, privateKey, endorsement: null };
  } catch {
    return 'damaged';
  }
}

/** Writes a new key wholly or not at all. Where another start of the program was quicker, its key is the one. */
function make(path: string): SigningKey {
  const { publicKey, privateKey } = makeKey();
  const incoming = `${path}.${process.pid}`;
  mkdirSync(join(path, '..'), { recursive: true });
  const text = JSON.stringify({ format: 'civic-envoy-installation-key-1', publicKey, privateKey }, null, 2);
  writeFileSync(incoming, `${text}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(incoming, path);
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code !== 'EEXIST') {
      // Some file systems know no second name for a file.
      renameSync(incoming, path);
    }
  } finally {
    rmSync(incoming, { force: true });
  }
  const made = read(path);
  return made && made !== 'damaged' ? made : { publicKey, privateKey, endorsement: null };
}
