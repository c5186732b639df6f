import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery, wordsIn } from './query.ts';

describe('what is typed into the search', () => {
  it.each([
    ['twin', '"twin"*'],
    ['twin ', '"twin"'],
    ['Préfet du département', '"prefet" "du" "departement"*'],
    ['"letter of intent"', '"letter of intent"'],
    ['"letter of', '"letter of"*'],
    ['port "exit clause" term', '"port" "exit clause" "term"*'],
    ['a port', '"port"*'],
    ['a', '"a"*'],
    ['  ', ''],
    ['*"(', ''],
  ])('%s is read as %s', (typed, match) => {
    expect(readQuery(typed).match).toBe(match);
  });

  it('can never say anything but words and phrases to the index', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(readQuery(typed).match).toMatch(/^("[\p{L}\p{N} ]+"\*?( |$))*$/u);
      }),
    );
  });

  it('folds case and marks', () => {
    expect(wordsIn('Łódź, ZÜRICH & Évry-Courcouronnes')).toEqual(['łodz', 'zurich', 'evry', 'courcouronnes']);
  });
});
