import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['- [Sign without it](#signed-well)', '- [Sign without it](#signed-well) `if days > 1`'],
  ['- [Give way](#signed)', '- [Give way](#signed) `if days > 1`'],
];

describe('a play that is stuck', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'dead-end-reached');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('## Article 4');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'article-four', over: false, values: { days: 1 } });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('dead-end-reached');
  });
});
