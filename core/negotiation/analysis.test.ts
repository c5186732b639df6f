import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { clause, rebuilding, type SmallGame, terminal } from './fixtures/games.ts';
import { naiveAnalysis } from './fixtures/naive.ts';
import { dealOf, inPoints, type Space, spaceOf, termsOf } from './space.ts';
import type { Issue, Pair } from './table.ts';

const at = { line: 1, column: 1 };

function read({ issues, reservation }: SmallGame) {
  const space = spaceOf({ issues, pairs: [] });
  const analysis = analyse(space, reservation);
  const point = (deal: number | null) =>
    deal === null ? null : [inPoints(space.us[deal] ?? 0), inPoints(space.them[deal] ?? 0)];
  const of = (...options: string[]) =>
    dealOf(space, Object.fromEntries(issues.map((issue, index) => [issue.id, options[index] ?? '']))) ?? -1;
  return { space, analysis, point, of };
}

describe('Rebuilding, in its small form', () => {
  const { space, analysis, point, of } = read(rebuilding);

  it('has 29 of 81 deals in the zone, and 11 efficient ones, 7 of them there', () => {
    expect(analysis).toMatchObject({ allowed: 81, zone: 29 });
    expect([analysis.frontier.length, analysis.inZone.length]).toEqual([11, 7]);
  });

  it('gives the compromise in everything .59 and .615, and something better for both', () => {
    const middle = of('twelve', 'joint', 'open', 'advisory');
    expect(point(middle)).toEqual([59, 61.5]);
    expect(analysis.frontier).not.toContain(middle);
    expect(((59 - 45) / 100) * ((61.5 - 50) / 100)).toBeCloseTo(0.016, 3);
  });

  it('has Nash, Kalai and the best sum in one deal: fast and local, against audit and vote', () => {
    const best = of('six', 'full', 'local', 'binding');
    expect(point(best)).toEqual([76, 89]);
    expect((0.76 - 0.45) * (0.89 - 0.5)).toBeCloseTo(0.121, 3);
    expect([analysis.nash, analysis.egalitarian, analysis.utilitarian]).toEqual([best, best, best]);
    expect(termsOf(space, best)).toEqual({ start: 'six', audit: 'full', contracts: 'local', vote: 'binding' });
  });
});

describe('The clause, in its small form', () => {
  const { analysis, point, of } = read(clause);

  it('has 54 deals within the mandate, 21 of them in the zone, 3 of these efficient', () => {
    expect(analysis).toMatchObject({ allowed: 54, zone: 21 });
    expect(analysis.inZone.map(point)).toEqual([
      [82, 66],
      [72, 72],
      [62, 80],
    ]);
  });

  it('has Nash at two years with an exit, and Kalai at five years', () => {
    expect(analysis.nash).toBe(of('own', 'hundred-twenty', 'three', 'two-years'));
    expect(analysis.egalitarian).toBe(of('own', 'hundred-twenty', 'three', 'five-years'));
  });

  it('has no zone once a principal wants .81, so that walking away is right', () => {
    const hard = read({ ...clause, reservation: { us: 50, them: 81 } });
    expect(hard.analysis).toMatchObject({ zone: 0, inZone: [], nash: null, utilitarian: null });
    expect(hard.analysis.frontier).toEqual(analysis.frontier);
  });
});

describe('The terminal, in its small form', () => {
  const { analysis, point, of } = read(terminal);

  it('has 36 deals within the mandate, 12 of them in the zone, 6 of these efficient', () => {
    expect(analysis).toMatchObject({ allowed: 36, zone: 12 });
    expect(analysis.inZone).toHaveLength(6);
  });

  it('has Nash, Kalai and the best sum in three deals', () => {
    expect(analysis.nash).toBe(of('quarter', 'four-hundred', 'split', 'ten-years'));
    expect(point(analysis.nash)).toEqual([74, 54.5]);
    expect(analysis.egalitarian).toBe(of('quarter', 'four-hundred', 'split', 'none'));
    expect(point(analysis.egalitarian)).toEqual([65, 57.5]);
    expect(analysis.utilitarian).toBe(of('quarter', 'four-hundred', 'city', 'ten-years'));
    expect(point(analysis.utilitarian)).toEqual([84, 47]);
  });

  it('has an efficient compromise: not every middle is bad', () => {
    const middle = of('quarter', 'two-hundred', 'split', 'ten-years');
    expect(point(middle)).toEqual([60, 62]);
    expect(analysis.frontier).toContain(middle);
  });

  it('has no deal at all where both want .65 and .66', () => {
    expect(read({ ...terminal, reservation: { us: 65, them: 66 } }).analysis.zone).toBe(0);
  });
});

describe('the analysis', () => {
  it('bears a million deals that are all the same', () => {
    const alike = Array.from({ length: 6 }, (_, index) => ({
      id: `i${index}`,
      at,
      label: '',
      ordered: false,
      weight: { us: 0, them: 0 },
      options: Array.from({ length: 10 }, (_, option) => ({
        id: `o${option}`,
        at,
        label: '',
        value: { us: option, them: option },
        outside: null,
        needs: null,
      })),
    }));
    const { frontier, zone } = analyse(spaceOf({ issues: alike, pairs: [] }), { us: 0, them: 0 });
    expect([frontier.length, zone]).toEqual([1_000_000, 1_000_000]);
  });

  it('is what comparing each deal with each other gives, in 1,000 tables', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), (table, us, them) => {
        const space = spaceOf(table);
        const ours = analyse(space, { us, them });
        const plain = naiveAnalysis(space, { us, them });
        expect([ours.allowed, ours.zone]).toEqual([plain.allowed, plain.zone]);
        expect([...ours.frontier].sort((a, b) => a - b)).toEqual(plain.frontier);
        for (const name of ['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const) {
          const deal = ours[name];
          const score = deal === null ? null : plain.scores[name](pointOf(space, deal));
          const most = plain.most(plain.scores[name]);
          if (score === null || most === null) expect(score).toBe(most);
          else expect(score).toBeCloseTo(most, 9);
          if (deal !== null) expect(ours.inZone).toContain(deal);
        }
      }),
      { seed: 2026, numRuns: 1_000 },
    );
  });
});

const pointOf = ({ us, them }: Space, deal: number) => ({ us: us[deal] ?? 0, them: them[deal] ?? 0 });

const percent = fc.integer({ min: 0, max: 100 });
const worth = fc.record({ us: percent, them: percent });
const anyIssue = fc.record({
  weight: worth,
  options: fc.array(
    fc.record({
      value: worth,
      outside: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, fc.constant('never' as const)),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
const anyTable = fc
  .record({
    issues: fc.array(anyIssue, { minLength: 1, maxLength: 4 }),
    pairs: fc.array(fc.record({ us: fc.integer({ min: -20, max: 20 }), them: fc.integer({ min: -20, max: 20 }) }), {
      maxLength: 2,
    }),
  })
  .map(({ issues, pairs }): { issues: readonly Issue[]; pairs: readonly Pair[] } => ({
    issues: issues.map(({ weight, options }, index) => ({
      id: `i${index}`,
      at,
      label: '',
      ordered: false,
      weight,
      options: options.map((option, position) => ({ ...option, id: `o${position}`, at, label: '', needs: null })),
    })),
    pairs:
      issues.length < 2
        ? []
        : pairs.map((value) => ({
            at,
            value,
            terms: [
              { issue: 'i0', option: 'o0' },
              { issue: 'i1', option: 'o0' },
            ],
          })),
  }));
