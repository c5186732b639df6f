import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const bad: readonly Change[] = [
  ['- [Sign without it](#signed-well)', '- [Think](#article-four) {#think}'],
  ['- [Give way](#signed)', '- [Think again](#article-four) {#again}'],
];

describe('a circle without a way out', () => {
  it('is found where it stands, with a path that shows it', () => {
    const finding = findIn(bad).find((one) => one.code === 'trap');
    expect(finding).toMatchObject({ severity: 'error' });
    expect(lineOf(bad, finding)).toContain('## Article 4');
    expect(endOf(bad, finding)).toMatchObject({ scene: 'article-four', over: false });
  });

  it('is gone once it is mended', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('trap');
  });
});
