import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuesOf, rebuilding } from './fixtures/games.ts';
import { countDeals, dealOf, digit, inPoints, mostDeals, spaceOf, termsOf } from './space.ts';

const space = spaceOf({ issues: rebuilding.issues, pairs: [] });

describe('the space of deals', () => {
  it('numbers every deal, and finds each by its terms', () => {
    const numbers = Array.from({ length: space.count }, (_, deal) => dealOf(space, termsOf(space, deal)));
    expect(numbers).toEqual(numbers.map((_, deal) => deal));
  });

  it('gives each deal the sum of weight times value, exactly', () => {
    fc.assert(
      fc.property(fc.nat(80), (deal) => {
        for (const side of ['us', 'them'] as const) {
          const sum = rebuilding.issues.reduce((total, { weight, options }, index) => {
            return total + weight[side] * (options[digit(space, deal, index)]?.value[side] ?? 0);
          }, 0);
          expect(space[side][deal]).toBe(sum);
        }
      }),
      { seed: 2026, numRuns: 200 },
    );
  });

  it('takes what terms leave out from another deal, and knows no other names', () => {
    expect(dealOf(space, { start: 'six' })).toBeNull();
    expect(termsOf(space, dealOf(space, { start: 'six' }, 80) ?? -1)).toEqual({
      ...termsOf(space, 80),
      start: 'six',
    });
    expect(dealOf(space, { ...termsOf(space, 0), weather: 'fine' })).toBeNull();
    expect(dealOf(space, { ...termsOf(space, 0), start: 'seven' })).toBeNull();
  });

  it('adds the worth of a pair to the deals that have both, and to no others', () => {
    const at = { line: 1, column: 1 };
    const terms = [
      { issue: 'start', option: 'six' },
      { issue: 'vote', option: 'binding' },
    ] as const;
    const paired = spaceOf({ issues: rebuilding.issues, pairs: [{ at, terms, value: { us: 2.5, them: -1 } }] });
    const more = Array.from(paired.us, (units, deal) => inPoints(units - (space.us[deal] ?? 0)));
    expect(more.filter((points) => points === 2.5)).toHaveLength(9);
    expect(more.filter((points) => points === 0)).toHaveLength(72);
  });

  it('is not gone through beyond a million deals', () => {
    const row = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`o${index}`, [0, 0] as const]));
    const issues = issuesOf(['a', 'b', 'c'].map((id) => [id, 0, 0, row]));
    expect(countDeals(issues)).toBeGreaterThan(mostDeals);
    expect(() => spaceOf({ issues, pairs: [] })).toThrow(RangeError);
  });
});
