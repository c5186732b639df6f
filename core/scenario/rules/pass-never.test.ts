import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['pass: alignment >= 50', 'pass: alignment >= 60']];

describe('a pass that no play meets', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'pass-never');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('pass:');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'signed-well', over: true });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('pass-never');
  });
});
