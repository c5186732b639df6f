import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { programName, shellWords, speakShell, words } from './words.ts';

afterEach(() => void speakShell(['en']));

describe('the words of the shell', () => {
  it('are English until a language is named', () => {
    expect(words().file).toBe('File');
  });

  it('are those of the first language it has, with or without a region', () => {
    expect(speakShell(['nl-NL', 'fr-CA', 'en'])).toBe(true);
    expect(words().file).toBe('Fichier');
  });

  it('are English where it has none of the languages', () => {
    speakShell(['de']);
    speakShell(['nl']);
    expect(words()).toBe(shellWords.en);
  });

  it('say whether the language is another than before', () => {
    expect(speakShell(['pl'])).toBe(true);
    expect(speakShell(['pl-PL'])).toBe(false);
  });

  it.each(Object.entries(shellWords))('are all said in %s, with the program’s name as it is', (_, own) => {
    for (const [key, word] of Object.entries(own)) {
      expect(word.trim(), key).not.toBe('');
      const isNamed = shellWords.en?.[key as keyof typeof own].includes(programName);
      expect(word.includes(programName), key).toBe(isNamed);
    }
  });

  it('are there for every language the screens have', () => {
    const folder = join(import.meta.dirname, '../renderer/locales');
    const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(shellWords)).toEqual(expect.arrayContaining(languages.map(({ name }) => name)));
  });
});
