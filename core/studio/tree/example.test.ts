import { expect, it } from 'vitest';
import { checkPack } from '../../pack/check.ts';
import { examplePack } from './example.ts';

it('the example has no errors', () => {
  expect(checkPack(examplePack()).filter(({ severity }) => severity === 'error')).toEqual([]);
});
