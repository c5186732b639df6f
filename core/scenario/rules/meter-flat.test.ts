import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['start: 50 }', 'start: 50 }\n  integrity: { label: Integrity, start: 60 }']];

describe('a meter that never moves', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'meter-flat');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(lineOf(bad, finding)).toContain('integrity:');
    expect(endOf(bad, finding)).toMatchObject({ over: true, values: { integrity: 60 } });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('meter-flat');
  });
});
