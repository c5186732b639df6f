import { describe, expect, it } from 'vitest';
import { nearnessOf } from './nearness.ts';

const t = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as never;
const outcome = (passed: boolean, quality: 'good' | 'fair' | 'poor', value: number) => ({
  ...{ passed, quality },
  ending: [],
  meters: [{ name: 'trust', label: 'Trust', value, min: 0, max: 200, level: null }],
});
const near = (here: ReturnType<typeof outcome>, best: ReturnType<typeof outcome>, isBest = false, complete = true) =>
  nearnessOf(t, { asks: true, isBest, complete, here, best });

describe('how near a play came', () => {
  it('says that nothing ends better, and that it is the best so far where not all was followed', () => {
    const best = outcome(true, 'good', 80);
    expect(near(best, best, true)).toMatch(/^near\.best /);
    expect(near(best, best, true, false)).toMatch(/^near\.bestSoFar /);
  });

  it('speaks first of what the scenario asks for, then of the ending, then of the meters', () => {
    expect(near(outcome(false, 'good', 90), outcome(true, 'good', 80))).toMatch(/^near\.passed/);
    expect(near(outcome(true, 'fair', 80), outcome(true, 'good', 80))).toMatch(/^near\.quality/);
    expect(near(outcome(true, 'good', 60), outcome(true, 'good', 80))).toBe('near.meters {"count":10}');
  });
});
