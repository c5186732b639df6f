import { describe, expect, it } from 'vitest';
import { likelyLanguage } from './likely-language.ts';

describe('the first guess of a language', () => {
  it('takes the first language the program speaks, with or without its region', () => {
    expect(likelyLanguage(['pl-PL', 'fr-CA', 'en'], ['en', 'fr'])).toBe('fr');
  });

  it('falls back to English', () => {
    expect(likelyLanguage(['pl'], ['de', 'en', 'fr'])).toBe('en');
  });
});
