import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['us: 0, them: 100, outside: conceded', 'us: 0, them: 0'],
  ['us: 100, them: 0 }', 'us: 100, them: 100 }'],
  ['us: 20, them: 100', 'us: 20, them: 40'],
  ['us: 100, them: 40', 'us: 100, them: 100'],
  ['us: 0, them: 100 }', 'us: 0, them: 0 }'],
  ['us: 100, them: 30', 'us: 100, them: 100'],
];

describe('a table at which both sides want the same', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'frontier-single');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('clause:');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('frontier-single');
  });
});
