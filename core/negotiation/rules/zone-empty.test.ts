import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['reservation: 45', 'reservation: 90']];

describe('a table at which no deal is good enough for both', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'zone-empty');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('them: { name: The port');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('zone-empty');
  });
});
