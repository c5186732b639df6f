import { keyFingerprint } from '../../electron/host/archive/sign.ts';

/** A key as a person compares it: six words, and below them the same in hexadecimal. */
export function fingerprintLines(lead: string, publicKey: string): readonly string[] {
  const { words, hex } = keyFingerprint(publicKey);
  return [`${lead}: ${words.join(' ')}`, `    ${hex}`];
}
