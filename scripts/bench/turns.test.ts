import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playBoth } from './turns.ts';

describe('play, beside inkjs', () => {
  it('offers the same choices and holds the same values, in 1,000 walks over 100 generated stories', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 24 }), (seed, scenes) => {
        expect(() => playBoth(scenes, seed, 10, 25)).not.toThrow();
      }),
      { seed: 2026, numRuns: 100 },
    );
  });
});
