import { describe, expect, it } from 'vitest';
import { dotsPath, linePath, type Pair, plotDeals } from './deal-plot.ts';

const box = { left: 0, right: 100, top: 0, bottom: 100 };

describe('every deal on the two utilities', () => {
  it('has ours to the right and theirs upwards, from 0 to 100', () => {
    const plot = plotDeals([[30, 70]], box);
    expect([plot.x(30), plot.y(70)]).toEqual([30, 30]);
    expect(plot.across).toEqual([0, 20, 40, 60, 80, 100]);
    expect(plot.up).toEqual(plot.across);
  });

  it('makes room for deals worth less than nothing, or more than the whole', () => {
    const plot = plotDeals([[-12, 108]], box);
    expect(plot.across[0]).toBe(-20);
    expect(plot.up.at(-1)).toBe(120);
    expect(plot.x(-20)).toBe(0);
    expect(plot.y(120)).toBe(0);
  });

  it('draws a place once, however many deals lie there, and bears very many', () => {
    const plot = plotDeals([[1, 1]], box);
    expect(
      dotsPath(plot, [
        [1, 1],
        [1, 1],
        [2, 1],
      ]),
    ).toBe('M1 99h0M2 99h0');
    const many = Array.from({ length: 200_000 }, (_, at): Pair => [at % 100, at % 90]);
    expect(plotDeals(many, box).across).toHaveLength(6);
  });

  it('joins offers in their order', () => {
    expect(
      linePath(plotDeals([[1, 1]], box), [
        [0, 0],
        [50, 50],
      ]),
    ).toBe('M0 100L50 50');
    expect(linePath(plotDeals([], box), [])).toBe('');
  });
});
