import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../core/pack/pack.ts';
import { findEntries } from './find-entries.ts';

const at = { line: 1, column: 1 };
const entry = (term: string, text: string): GlossaryEntry => ({
  id: term,
  term,
  definition: [{ type: 'paragraph', children: [{ type: 'text', text }], at }],
});
const entries = [
  entry('Twinning', 'A lasting tie between two towns.'),
  entry('Sister city', 'American for a twinning.'),
  entry('Démarche', 'A formal step of one government towards another.'),
];
const names = (wanted: string) => findEntries(entries, wanted).map(({ term }) => term);

describe('searching the glossary', () => {
  it('shows every term in alphabetical order before anything is searched for', () => {
    expect(names(' ')).toEqual(['Démarche', 'Sister city', 'Twinning']);
  });

  it('puts terms so named before terms that only speak of it', () => {
    expect(names('twinning')).toEqual(['Twinning', 'Sister city']);
  });

  it('does not mind capitals and accents', () => {
    expect(names('DEMARCHE')).toEqual(['Démarche']);
  });

  it('wants every word', () => {
    expect(names('twinning american')).toEqual(['Sister city']);
    expect(names('twinning nowhere')).toEqual([]);
  });
});
