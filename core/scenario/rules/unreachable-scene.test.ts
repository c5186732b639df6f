import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['`if opinion` `trust -5`', '`if trust > 70` `trust -5`']];

describe('a scene no play reaches', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'unreachable-scene');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('## Article 4');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'offer' });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('unreachable-scene');
  });
});
