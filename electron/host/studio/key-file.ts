import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SigningKey } from '../archive/sign.ts';

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

/** Reads a key; null where the file is no key of ours. Throws what the file system throws. */
export function readKeyFile(path: string): SigningKey | null {
  const text = readFileSync(path, 'utf8');
  try {
    const { format: _, ...key } = KeyFile.parse(JSON.parse(text));
    return key;
  } catch {
    return null;
  }
}
