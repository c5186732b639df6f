import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder = '';
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const now = () => fingerprint(folder, ['core', 'lock.json', 'not-there']);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(folder, 'core/inner'), { recursive: true });
  write('core/inner/a.ts', 'one');
  write('lock.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('stays the same when only the times of files change', () => {
  const before = now();
  utimesSync(join(folder, 'lock.json'), new Date(0), new Date(0));
  expect(now()).toBe(before);
});

it('stays the same when a test changes, for tests are not built', () => {
  const before = now();
  write('core/inner/a.test.ts', 'a test');
  expect(now()).toBe(before);
});

it.each([
  ['a text changes', () => write('core/inner/a.ts', 'two')],
  ['a file is added', () => write('core/b.ts', '')],
  ['a file outside a folder changes', () => write('lock.json', '{"a":1}')],
  [
    'a text moves from one file to another',
    () => {
      rmSync(join(folder, 'core/inner/a.ts'));
      write('core/inner/b.ts', 'one');
    },
  ],
])('changes when %s', (_why, change) => {
  const before = now();
  change();
  expect(now()).not.toBe(before);
});
