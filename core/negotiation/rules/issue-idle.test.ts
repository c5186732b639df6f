import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['us: 20, them: 100', 'us: 100, them: 100'],
  ['us: 100, them: 40', 'us: 100, them: 100'],
  ['exchange.many, term.five', 'clause.own, term.five'],
];

describe('an issue that moves nobody', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'issue-idle');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('label: The exchange');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('issue-idle');
  });
});
