import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['pass: alignment >= 50', 'pass: alignment >= 10']];

describe('a pass that every play meets', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'pass-always');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('pass:');
    expect(endOf(bad, finding)).toMatchObject({ over: true });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('pass-always');
  });
});
