import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers } from '../random.ts';
import { rebuilding } from './fixtures/games.ts';
import { from, rank } from './ranking.ts';
import { dealOf, digit, spaceOf } from './space.ts';
import { tradeOff } from './trade-off.ts';

const space = spaceOf({ issues: rebuilding.issues, pairs: [] });
const ranking = rank(space.them);
const care = [1, 1, 1, 1];
const wish = { target: 7_500, floor: 5_000, received: null, care, off: [], random: numbers(1) };
const value = (deal: number | null) => space.them[deal ?? -1] ?? -1;

describe('the ranking of deals', () => {
  it('is by worth, and finds where a worth begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 }),
        fc.integer({ min: -60, max: 60 }),
        (list, at) => {
          const worth = Int32Array.from(list);
          const one = rank(worth);
          const sorted = [...one.order].map((deal) => list[deal]);
          expect(sorted).toEqual([...list].sort((a, b) => a - b));
          expect([...one.order.slice(from(one, at))]).toHaveLength(list.filter((units) => units >= at).length);
        },
      ),
      { seed: 2026, numRuns: 300 },
    );
  });
});

describe('the trade-off step', () => {
  it('keeps the own worth, and comes nearer to what was received', () => {
    const received = dealOf(space, { start: 'twelve', audit: 'full', contracts: 'donor', vote: 'binding' });
    const proposed = tradeOff(space, ranking, { ...wish, received });
    expect(value(proposed)).toBeGreaterThanOrEqual(7_500);
    expect(value(proposed)).toBeLessThanOrEqual(7_900);
    // What costs it least is what it gives: audit and vote, not speed and contracts.
    expect([1, 3].map((issue) => digit(space, proposed ?? 0, issue))).toEqual([2, 2]);
  });

  it('gives first on the issue the other side holds on to', () => {
    const received = dealOf(space, { start: 'twenty-four', audit: 'full', contracts: 'donor', vote: 'none' });
    const holding = tradeOff(space, ranking, { ...wish, target: 6_000, received, care: [1, 1, 9, 1] });
    expect(digit(space, holding ?? 0, 2)).toBe(0);
  });

  it('never goes below its floor, whatever it is asked for', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(80), fc.nat(), (target, floor, received, seed) => {
        const deal = tradeOff(space, ranking, { ...wish, target, floor, received, random: numbers(seed) });
        if (deal === null) expect(floor).toBeGreaterThan(ranking.most);
        else expect(value(deal)).toBeGreaterThanOrEqual(floor);
      }),
      { seed: 2026, numRuns: 500 },
    );
  });

  it('leaves out what it was told cannot be given, unless nothing else is worth its floor', () => {
    const off = [{ issue: 0, option: 0 }];
    expect(digit(space, tradeOff(space, ranking, { ...wish, off }) ?? 0, 0)).not.toBe(0);
    expect(digit(space, tradeOff(space, ranking, { ...wish, target: 9_900, floor: 9_000, off }) ?? 0, 0)).toBe(0);
  });

  it('takes each of several that are equally near with the same chance', () => {
    const flat = spaceOf({
      issues: rebuilding.issues.map((issue) => ({ ...issue, weight: { us: 25, them: 0 } })),
      pairs: [],
    });
    const count = new Map<number, number>();
    for (let seed = 0; seed < 8_100; seed++) {
      const deal = tradeOff(flat, rank(flat.them), { ...wish, target: 0, floor: 0, random: numbers(seed) }) ?? -1;
      count.set(deal, (count.get(deal) ?? 0) + 1);
    }
    expect(count.size).toBe(81);
    expect(Math.min(...count.values())).toBeGreaterThan(50);
    expect(Math.max(...count.values())).toBeLessThan(160);
  });
});
