import { describe, expect, it } from 'vitest';
import { likelyHome } from './likely.ts';

const homes = [{ code: 'DE' }, { code: 'FR' }];

describe('the first guess of the welcome page', () => {
  it('takes home from the region of the computer’s languages', () => {
    expect(likelyHome(['en', 'fr-FR', 'de-DE'], homes)).toBe('FR');
  });

  it('guesses no home where the region is not one that can be chosen, so that the person is asked', () => {
    expect(likelyHome(['en-US', 'en'], homes)).toBe('');
  });
});
