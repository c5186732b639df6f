import { expect, it } from 'vitest';
import { monthWords } from './month.ts';

it('words the month in which a country was checked', () => {
  expect(monthWords('2026-11', 'en')).toBe('November 2026');
  expect(monthWords('2026-11-24', 'en')).toBe('November 2026');
});

it('leaves alone what is no month', () => {
  expect(monthWords('autumn 2026', 'en')).toBe('autumn 2026');
  expect(monthWords('2026-13', 'en')).toBe('2026-13');
});
