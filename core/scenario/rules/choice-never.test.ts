import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [['- [Give way](#signed)', '- [Give way](#signed) `if trust > 90`']];

describe('a choice that can never be made', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'choice-never');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('[Give way]');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'article-four' });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('choice-never');
  });
});
