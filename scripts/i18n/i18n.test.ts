import { describe, expect, it } from 'vitest';
import { findingTemplates } from '../../core/finding-words/finding-words.ts';
import { languagesIn, readCatalogues } from './catalogues.ts';
import { bare, compare, keysFor, placeholders } from './compare.ts';
import { unnamed } from './usage.ts';

const english = readCatalogues('en');

describe('the words of the program', () => {
  it('are all named by some screen', () => {
    expect(unnamed(english)).toEqual([]);
  });

  it('say the sentences of the checker as the checker does', () => {
    expect(Object.fromEntries(Object.entries(english.get('findings') ?? {}))).toEqual(findingTemplates);
  });

  it.each(languagesIn().filter((one) => one !== 'en'))(
    'are all there in %s, with what stands for something else',
    (language) => {
      expect(compare(language, readCatalogues(language), english)).toEqual({ missing: [], unused: [], differing: [] });
    },
  );
});

describe('comparing languages', () => {
  const small = new Map([['a', { note_one: '{{count}} note', note_other: '{{count}} notes', save: 'Save {{name}}' }]]);

  it('asks of each language for its own plural forms', () => {
    expect([...keysFor('pl', small)].sort()).toEqual([
      'a:note_few',
      'a:note_many',
      'a:note_one',
      'a:note_other',
      'a:save',
    ]);
    expect([...keysFor('de', small)].sort()).toEqual(['a:note_one', 'a:note_other', 'a:save']);
  });

  it('finds what is missing, what is too much, and what says another thing', () => {
    const german = new Map([
      ['a', { note_one: 'eine Notiz', note_other: '{{count}} Notizen', save: '{{nmae}} speichern', more: 'Mehr' }],
    ]);
    expect(compare('de', german, small)).toEqual({ missing: [], unused: ['a:more'], differing: ['a:save'] });
    expect(compare('de', new Map([['a', {}]]), small).missing).toHaveLength(3);
  });

  it('knows a key by its name, and a placeholder by its place', () => {
    expect(bare('note_other')).toBe('note');
    expect(placeholders('<0>{{b}}</0> {{a}}')).toBe('</0> <0> {{a}} {{b}}');
  });
});
