import { describe, expect, it } from 'vitest';
import { findIn } from './example.ts';

describe('the rules together', () => {
  it('find nothing in a table that is sound', () => {
    expect(findIn([])).toEqual([]);
  });

  it('judge every counterpart who may sit there', () => {
    const found = findIn([['issues:', 'variants:\n  hard: { reservation: 90 }\nissues:']]);
    expect(found.find((one) => one.code === 'zone-empty')?.message).toContain('with the variant “hard”');
    const bluff = findIn([['issues:', 'variants:\n  bluff: { kind: deadline-bluffer, deadline: 3 }\nissues:']]);
    expect(bluff.map((one) => one.message)).toEqual([
      expect.stringContaining('“bluff”'),
      expect.stringContaining('“stays”'),
    ]);
  });
});
