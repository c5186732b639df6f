import { describe, expect, it } from 'vitest';
import { type Change, endOf, findIn, lineOf } from './example.ts';

const choice: readonly Change[] = [['`if opinion` `trust -5`', '`if opinion && days < 6` `trust -5`']];
const always: readonly Change[] = [['- [Give way](#signed)', '- [Give way](#signed) `if days < 6`']];
const never: readonly Change[] = [['It is one sentence.', '`if trust > 50` It is one sentence.']];

describe('a condition that always gives the same answer', () => {
  it('is found at a choice it never closes', () => {
    const finding = findIn(always).find((one) => one.code === 'condition-constant');
    expect(finding?.message).toBe('days < 6 always holds when it is asked, so the choice could do without it.');
    expect(lineOf(always, finding).slice((finding?.column ?? 0) - 1)).toMatch(/^days < 6`/);
    expect(endOf(always, finding)).toMatchObject({ scene: 'article-four', values: { days: 3 } });
  });

  it('is found at a text it never shows, by what holds on entering', () => {
    const finding = findIn(never).find((one) => one.code === 'condition-constant');
    expect(finding?.message).toBe('trust > 50 never holds when it is asked, so the text is never shown.');
    expect(endOf(never, finding)).toMatchObject({ scene: 'article-four', values: { trust: 45 } });
  });

  it('is none when its answer differs at least once, in some country', () => {
    expect(findIn([]).map((one) => one.code)).not.toContain('condition-constant');
    expect(findIn(choice).map((one) => one.code)).not.toContain('condition-constant');
    const home: readonly Change[] = [['It is one sentence.', '`if home.control == "review"` It is one sentence.']];
    const homes = ['review', 'notice'].map((control) => ({ name: control, home: { control } }));
    expect(findIn(home, homes).map((one) => one.code)).not.toContain('condition-constant');
    expect(findIn(home, homes.slice(0, 1)).map((one) => one.code)).toContain('condition-constant');
  });
});
