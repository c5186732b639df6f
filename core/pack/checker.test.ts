import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFolder } from '../../scripts/folder.ts';
import { checkPack, packChecker } from './check.ts';
import type { PackFiles } from './files.ts';

const offer = readFileSync(new URL('../scenario/fixtures/offer.md', import.meta.url), 'utf8');
const harbour = packFolder(join(import.meta.dirname, '../../electron/host/fixtures/harbour'));
const texts = new Map(harbour.paths.map((path) => [path, harbour.text(path) ?? '']));
const filesOf = (held: ReadonlyMap<string, string>): PackFiles => ({
  paths: [...held.keys()].sort(),
  text: (path) => held.get(path) ?? null,
});

/** One slip of an author: a piece of a file goes, comes twice, or gives way to something else. */
const edit = fc.record({
  file: fc.nat(),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(80),
  kind: fc.constantFrom('cut', 'double', 'put', 'remove', 'bring-back', 'add'),
  put: fc.constantFrom(
    '[[no such term]]',
    '`trust +5`',
    '## Another {#another}',
    'type: quiz',
    '\n\n',
    '[@nobody]',
    offer,
  ),
});

describe('checking a pack again and again', () => {
  it('finds after every edit what checking it for the first time would find', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const held = new Map(texts);
        const checker = packChecker();
        checker.check(filesOf(held));
        for (const { file, at, length, kind, put } of edits) {
          const path = harbour.paths[file % harbour.paths.length] ?? '';
          const text = held.get(path) ?? '';
          const from = Math.floor(at * text.length);
          const piece = text.slice(from, from + length);
          if (kind === 'remove') held.delete(path);
          else if (kind === 'bring-back') held.set(path, texts.get(path) ?? '');
          else if (kind === 'add') held.set(`modules/01-harbour/9${file % 9}-more.md`, put);
          else
            held.set(
              path,
              text.slice(0, from) +
                (kind === 'double' ? piece + piece : kind === 'put' ? put : '') +
                text.slice(from + (kind === 'put' ? 0 : length)),
            );
          expect(checker.check(filesOf(held))).toEqual(checkPack(filesOf(held)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does not look again at what has not changed', () => {
    const checker = packChecker();
    const held = new Map(texts);
    checker.check(filesOf(held));
    const [path = ''] = harbour.paths.filter((one) => /^modules.*\.md$/.test(one));
    const before = checker.activity(path, held.get(path) ?? '');
    held.set('pack.yml', `${held.get('pack.yml')}\n# A remark\n`);
    checker.check(filesOf(held));
    expect(checker.activity(path, held.get(path) ?? '')).toBe(before);
  });
});
