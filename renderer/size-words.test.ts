import { expect, test } from 'vitest';
import { sizeWords } from './size-words.ts';

test('a size is told in the unit a person would use', () => {
  expect([0, 999, 4_200, 52_000_000, 1_500_000_000].map((bytes) => sizeWords(bytes, 'en'))).toEqual([
    '0 byte',
    '999 byte',
    '4.2 kB',
    '52 MB',
    '1.5 GB',
  ]);
});
