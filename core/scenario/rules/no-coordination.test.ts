import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['`if opinion` `trust -5`', '`trust -5`']];

describe('a scenario in which asking does not pay', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'no-coordination');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('## The lawyer');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'signed-well', asked: [] });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('no-coordination');
  });
});
