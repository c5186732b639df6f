import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['- [Sign without it](#signed-well)', '- [Sign without it](#signed-well) `if trust < 40`'],
];

describe('an ending no play reaches', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'ending-never');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('## Signed well');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'article-four' });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('ending-never');
  });
});
