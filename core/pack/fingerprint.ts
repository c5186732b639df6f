import { fingerprintWords } from './fingerprint-words.ts';

/**
 * What a person compares to know a key again: six words, which carry the first 66 bits, and all of it in hexadecimal
 * digits, in groups of four. Takes the SHA-256 of the key, in 64 hexadecimal digits.
 */
export function fingerprintOf(sha256OfKeyHex: string): { words: readonly string[]; hex: string } {
  const hex = sha256OfKeyHex.toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('A fingerprint is made of 64 hexadecimal digits.');
  const bits = BigInt(`0x${hex}`);
  const words = [0, 1, 2, 3, 4, 5].map((index) => {
    const place = Number((bits >> BigInt(256 - 11 * (index + 1))) & 2047n);
    return fingerprintWords[place] ?? '';
  });
  return { words, hex: hex.replace(/.{4}(?=.)/g, '$& ') };
}
