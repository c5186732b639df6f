import { describe, expect, it } from 'vitest';
import { type Change, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['kind: boulware', 'kind: boulware, zone: empty']];

describe('a table said to have no deal, and having one', () => {
  it('is found where it stands', () => {
    const finding = findIn(bad).find((one) => one.code === 'zone-not-empty');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('them: { name: The port');
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('zone-not-empty');
  });
});
