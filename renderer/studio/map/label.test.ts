import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceOf, hairOf, shortened, showsLabel } from './label.ts';

describe('the words of a way', () => {
  it('stay as they are while they are short', () => {
    expect(shortened('Accept by return of post')).toBe('Accept by return of post');
  });

  it('are cut after a whole word, without the comma behind it', () => {
    expect(shortened('Thank them politely for now, and let it rest')).toBe('Thank them politely for now…');
  });

  it('are cut inside a word that is too long by itself', () => {
    expect(shortened('Donaudampfschifffahrtsgesellschaftskapitän')).toBe('Donaudampfschifffahrtsgesells…');
  });

  it('keep together what a reader takes for one character', () => {
    expect(shortened('👩‍👩‍👧‍👦'.repeat(40), 10)).toBe(`${'👩‍👩‍👧‍👦'.repeat(9)}…`);
  });

  it('are never longer than asked for', () => {
    const length = (words: string) => [...new Intl.Segmenter().segment(words)].length;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (words, most) => length(shortened(words, most)) <= most,
      ),
    );
  });

  it('are shown from near, and of what is picked from anywhere', () => {
    expect(showsLabel(distanceOf(1), false)).toBe(true);
    expect(showsLabel(distanceOf(0.5), false)).toBe(false);
    expect(showsLabel(distanceOf(0.1), true)).toBe(true);
  });
});

describe('a line seen from afar', () => {
  it('is about one pixel of the screen', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.005, max: 1, noNaN: true }), (zoom) => {
        expect(hairOf(zoom) * zoom).toBeGreaterThan(0.7);
        expect(hairOf(zoom) * zoom).toBeLessThan(1.5);
      }),
    );
  });
});
