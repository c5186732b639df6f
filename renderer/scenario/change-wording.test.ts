import { describe, expect, it } from 'vitest';
import type { Change } from '../../core/api/attempt.ts';
import { feltChanges, fifthOf, levelAt, signed } from './change-wording.ts';

const trust = (from: number, to: number, cause: Change['cause'] = 'decision'): Change => ({
  name: 'trust',
  label: "The partner's trust",
  kind: 'meter',
  from,
  to,
  cause,
});

describe('the wording of changes', () => {
  it('joins what the decision and the arrival did to one meter', () => {
    expect(feltChanges([trust(50, 65), trust(65, 55, 'arrival')])).toMatchObject([{ from: 50, to: 55, by: 5 }]);
  });

  it('knows whether the decision moved a meter, or where it led, or both', () => {
    expect(feltChanges([trust(50, 65), trust(65, 55, 'arrival')])[0]?.cause).toBe('both');
    expect(feltChanges([trust(50, 55, 'arrival')])[0]?.cause).toBe('arrival');
    expect(feltChanges([trust(50, 55)])[0]?.cause).toBe('decision');
  });

  it('leaves out what cancelled itself out', () => {
    expect(feltChanges([trust(50, 65), trust(65, 50, 'arrival')])).toEqual([]);
  });

  it('keeps meters in the order in which they were first moved', () => {
    const clock: Change = { ...trust(21, 19), name: 'days', kind: 'clock' };
    expect(feltChanges([clock, trust(50, 45), { ...clock, from: 19, to: 18 }]).map((one) => one.name)).toEqual([
      'days',
      'trust',
    ]);
  });

  it('writes a real minus sign, and no sign for nothing', () => {
    expect([signed(10), signed(-5), signed(0)]).toEqual(['+10', '−5', '0']);
  });

  it('gives each fifth of the range its own word, the ends included', () => {
    expect([0, 19, 20, 40, 60, 80, 100].map((value) => fifthOf(value, 0, 100))).toEqual([
      'very-low',
      'very-low',
      'low',
      'middling',
      'high',
      'very-high',
      'very-high',
    ]);
  });

  it('measures fifths on the range the author gave', () => {
    expect([-10, 0, 10].map((value) => fifthOf(value, -10, 10))).toEqual(['very-low', 'middling', 'very-high']);
    expect(fifthOf(3, 3, 3)).toBe('middling');
  });

  it("uses the author's word for the present value and claims none for an earlier one", () => {
    const gauge = { name: 'trust', value: 45, min: 0, max: 100, level: 'correct' };
    expect(levelAt([gauge], 'trust', 45)).toEqual({ word: 'correct' });
    expect(levelAt([gauge], 'trust', 60)).toBeNull();
    expect(levelAt([{ ...gauge, level: null }], 'trust', 60)).toEqual({ fifth: 'high' });
    expect(levelAt([gauge], 'unknown', 60)).toBeNull();
  });
});
