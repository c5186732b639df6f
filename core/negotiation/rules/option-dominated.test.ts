import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['us: 50, them: 60 }', 'us: 50, them: 20 }'],
  ['us: 5, them: 5', 'us: 1, them: 1'],
];

describe('an option that is a mistake whatever else is agreed', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'option-dominated');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('label: Five years');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('option-dominated');
  });
});
