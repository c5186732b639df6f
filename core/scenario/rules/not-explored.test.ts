import { describe, expect, it } from 'vitest';
import { type Change, findIn } from './example.ts';

const bad: readonly Change[] = [['pass: alignment >= 50', 'pass: alignment >= 60']];

describe('a scenario with more states than were to be explored', () => {
  it('is said to be so, with what was covered and what stays open, and nothing is guessed', () => {
    const [finding, ...others] = findIn(bad, [], 4);
    expect(finding).toMatchObject({ code: 'not-explored', severity: 'warning' });
    expect(finding?.message).toMatch(/ \d+ were found and \d+ % of them followed\. Open: .*“signed-well”/);
    expect(finding?.message).toContain('whether it can be passed');
    expect(others).toEqual([]);
  });

  it('is explored whole where the budget allows', () => {
    expect(findIn(bad).map((one) => one.code)).toEqual(['pass-never']);
  });
});
