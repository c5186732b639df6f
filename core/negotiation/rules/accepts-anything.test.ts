import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['reservation: 45', 'reservation: 0']];

describe('a counterpart to whom any deal is better than none', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'accepts-anything');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('them: { name: The port');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('accepts-anything');
  });
});
