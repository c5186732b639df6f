import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWords } from '../i18n.ts';
import { changeWords, inOrder } from './left-words.ts';
import type { Issue } from './view.ts';
import { discountWords, points, signedPoints, standingWords, termsWords } from './words.ts';

beforeAll(async () => {
  startWords();
  await import('./catalogue.ts');
});
const t = i18next.getFixedT('en', 'negotiation');

const issues: Issue[] = [
  {
    ...{ id: 'press', label: 'What is published', weight: 10, theirs: null },
    options: [
      { id: 'joint', label: 'A joint statement', value: 40, status: 'open', needs: null },
      { id: 'full', label: 'The whole text', value: 100, status: 'open', needs: null },
    ],
  },
];

describe('points', () => {
  it('have one decimal at most, a true minus, and no minus before nothing', () => {
    expect([62, 62.25, -3.04, -0.01].map(points)).toEqual(['62', '62.3', '−3', '0']);
    expect([5, -5, 0].map(signedPoints)).toEqual(['+5', '−5', '+0']);
  });
});

describe('points in French', () => {
  beforeAll(() => void i18next.changeLanguage('fr'));
  afterAll(() => void i18next.changeLanguage('en'));

  it('have a comma, and the same minus', () => {
    expect([62.25, -0.5, 1200].map(points)).toEqual(['62,3', '−0,5', '1200']);
  });
});

describe('a worth in words', () => {
  it('stands beside having no deal, and beside what was hoped for', () => {
    expect(standingWords(t, 62, 50, null)).toBe('Worth 12 points more to you than no deal.');
    expect(standingWords(t, 62, 50, 70)).toBe(
      'Worth 12 points more to you than no deal, 8 short of what you hoped for.',
    );
    expect(standingWords(t, 70, 50, 70)).toMatch(/and no less than you hoped for\.$/);
    expect(standingWords(t, 49, 50, 70)).toBe('Worth 1 point less to you than no deal.');
    expect(standingWords(t, 50, 50, 70)).toBe('Worth to you exactly what you have without a deal.');
  });
});

describe('terms and changes in words', () => {
  it('name issues and options by their labels', () => {
    expect(termsWords(t, issues, { press: 'full' })).toBe('What is published: The whole text');
    expect(termsWords(t, issues, {})).toBe('');
  });

  it('say who gains and who pays, and put what belongs together last', () => {
    const take = { issue: 'press', from: 'joint', to: 'full', worth: { us: 7.2, them: -2.4 }, kind: 'take' } as const;
    const pair = { issue: 'press+press', from: '', to: 'full+joint', worth: { us: 2, them: 2 }, kind: 'both' } as const;
    expect(changeWords(t, issues, take)).toBe(
      'What is published: “The whole text” instead of “A joint statement” would have brought you 7.2 and cost them 2.4.',
    );
    expect(changeWords(t, issues, pair)).toMatch(/^“The whole text” and “A joint statement” belong together/);
    expect(inOrder([pair, take])).toEqual([take, pair]);
  });
});

describe('what waiting costs', () => {
  it('is said before any has passed, and with what is left after', () => {
    const days = { label: '', start: 10, left: 8, round: 1 };
    expect(discountWords(t, { round: 0, days }, { per: 'round', us: 2 })).toBe(
      'Waiting costs: each round takes 2 per cent off what a deal is worth to you.',
    );
    expect(discountWords(t, { round: 3, days }, { per: 'day', us: 10 })).toMatch(
      /By now, 81 per cent of it is left\.$/,
    );
  });
});
