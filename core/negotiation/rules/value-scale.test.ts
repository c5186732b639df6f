import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['us: 100, them: 30', 'us: 80, them: 30']];

describe('a weight that no option lives up to', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'value-scale');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('label: The term');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('value-scale');
  });
});
