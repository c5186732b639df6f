import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['`trust +10` `alignment -10`', '`alignment -10`']];

describe('a choice that leaves nothing to weigh', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'dominant-choice');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('[Sign without it]');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'signed-well' });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('dominant-choice');
  });
});
