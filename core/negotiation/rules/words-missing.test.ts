import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['## Nearer {#near}\n\nThat is nearer.\n', '']];

describe('a case in which nothing is said', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'words-missing');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('Good morning');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('words-missing');
  });
});

describe('an issue that is never hinted at', () => {
  it('is found as well, as advice', () => {
    const silent: readonly Change[] = [['## The term {#term} `hint`\n\nWe plan for long.\n', '']];
    const finding = findIn(silent).find((one) => one.code === 'hint-missing');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(silent, finding)).toContain('label: The term');
  });
});
