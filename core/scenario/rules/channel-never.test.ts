import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['`days -3` `opinion', '`if trust > 90` `days -3` `opinion']];

describe('a channel that can never be asked', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'channel-never');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('## The lawyer');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'offer' });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('channel-never');
  });
});
