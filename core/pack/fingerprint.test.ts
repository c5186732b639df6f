import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { fingerprintWords } from './fingerprint-words.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

test('a fingerprint is six words of the list and all of the hash', () => {
  expect(fingerprintOf('0'.repeat(64)).words).toEqual(Array(6).fill('abandon'));
  expect(fingerprintOf('f'.repeat(64)).words).toEqual(Array(6).fill('zoo'));
  expect(fingerprintOf(`${'0'.repeat(63)}1`).hex).toMatch(/^(0000 ){15}0001$/);
  expect(new Set(fingerprintWords).size).toBe(2048);
});

test('two hashes that differ in their first 66 bits have different words, and others the same', () => {
  fc.assert(
    fc.property(hash, hash, (a, b) => {
      const isSame = BigInt(`0x${a}`) >> 190n === BigInt(`0x${b}`) >> 190n;
      expect(fingerprintOf(a).words.join() === fingerprintOf(b).words.join()).toBe(isSame);
      expect(fingerprintOf(`${a.slice(0, 17)}${b.slice(17)}`).words).toEqual(fingerprintOf(a).words);
    }),
  );
});

test('what is no hash has no fingerprint', () => {
  expect(() => fingerprintOf('abc')).toThrow(RangeError);
});
