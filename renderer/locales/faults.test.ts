import { expect, it } from 'vitest';
import { faultCodes } from '../../core/faults.ts';
import words from './en/faults.json' with { type: 'json' };

it.each(faultCodes)('%s has words for what happened, and for what to do', (code) => {
  expect(Object.keys(words)).toEqual(expect.arrayContaining([code, `${code}.do`]));
});

it.each(['storage-full', 'storage-read-only', 'storage-failed'])('%s has words for a file by name', (code) => {
  expect((words as Record<string, string>)[`${code}_file`]).toContain('{{subject}}');
  expect(Object.keys(words)).toContain(`${code}.do_file`);
});
