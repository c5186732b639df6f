import { expect, it } from 'vitest';
import { fold } from './fold.ts';

it('takes letters for the same whatever their marks and capitals, however they are written', () => {
  expect(fold('Élan')).toBe('elan');
  expect(fold('e\u0301lan')).toBe('elan');
  expect(fold('ŁÓDŹ')).toBe('łodz');
  expect(fold('Україна')).toBe(fold('УКРАЇНА'));
});
