import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import { scribble } from './scribble.ts';
import { numbers } from './story.ts';

describe('any text at all', () => {
  it('is parsed, checked, played and written anew without throwing, each finding within the file', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = numbers(seed);
        expect(examine(scribble(random), random).broken).toEqual([]);
      }),
      { seed: 2026, numRuns: 3_000 },
    );
  });
});
