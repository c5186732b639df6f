import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['## Left {#left}\n\nYou left.\n', '']];

describe('a way to end of which nothing is told', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'ending-missing');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('Signed {#agreement}');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('ending-missing');
  });
});
