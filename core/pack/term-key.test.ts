import { expect, test } from 'vitest';
import { termKey } from './term-key.ts';

test('two spellings of one term have one key', () => {
  expect(termKey(' Foreign  residents’ council ')).toBe(termKey("foreign residents' council"));
});
