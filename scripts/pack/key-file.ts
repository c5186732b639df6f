import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SigningKey } from '../../electron/host/archive/sign.ts';
import { UsageError } from './command.ts';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const KeyFile = z.strictObject({
  format: z.literal('civic-envoy-key-1'),
  publicKey: base64url,
  privateKey: base64url,
  endorsement: z.strictObject({ by: base64url, signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/) }).nullable(),
});

/** A key as it is kept in a file. */
export const keyFileText = (key: SigningKey): string =>
  `${JSON.stringify({ format: 'civic-envoy-key-1', ...key }, null, 2)}\n`;

/** Reads a key. Throws `UsageError` where there is none, or the file is no key of ours. */
export function readKeyFile(path: string): SigningKey {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  try {
    const { format: _, ...key } = KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    return key;
  } catch {
    throw new UsageError(`${path} is no key that npm run pack -- keygen made.`);
  }
}
