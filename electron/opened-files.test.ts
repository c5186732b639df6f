import { expect, test } from 'vitest';
import { parcelsIn } from './opened-files.ts';

test('course packs on the command line are found from where it was typed', () => {
  expect(parcelsIn(['civic-envoy', '/media/stick/A.COURSEPACK', 'b.coursepack'], '/home/anna')).toEqual([
    '/media/stick/A.COURSEPACK',
    '/home/anna/b.coursepack',
  ]);
});

test('neither the program itself nor a switch is taken for a course', () => {
  expect(parcelsIn(['x.coursepack', '.', '--lang=de.coursepack', 'notes.txt'], '/')).toEqual([]);
});

test('a hundred files are not opened at once', () => {
  expect(parcelsIn(['', ...Array(100).fill('a.coursepack')], '/')).toHaveLength(5);
});
