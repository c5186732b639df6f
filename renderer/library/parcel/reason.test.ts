import { expect, test } from 'vitest';
import { reasonOf } from './reason.ts';

test('a file that was cut short, one that was changed and one that is no course are told apart', () => {
  expect(['end-missing', 'sha256-wrong', 'not-an-archive'].map(reasonOf)).toEqual([
    'cut-short',
    'changed',
    'not-a-course',
  ]);
});

test('what nobody would write by mistake is taken for unsafe', () => {
  expect(['link', 'name-unsafe', 'constructor', undefined].map(reasonOf)).toEqual(Array(4).fill('unsafe'));
});
