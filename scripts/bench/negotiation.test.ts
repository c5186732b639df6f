import { describe, expect, it } from 'vitest';
import { measureAnalysis, measureReplies } from './negotiation.ts';

describe('measuring the negotiation table', () => {
  it('goes through a million deals in less than 200 MB', () => {
    const { deals, bytes } = measureAnalysis();
    expect(deals).toBe(1_000_000);
    expect(bytes).toBeLessThan(200_000_000);
  });

  it('times the replies of whole plays', () => {
    expect(measureReplies(1, [4, 4, 4])).toMatchObject({ deals: 64, median: expect.any(Number) });
  });
});
