import { describe, expect, it } from 'vitest';
import type { Marked } from '../../../core/api/quiz.ts';
import { startWords } from '../../i18n.ts';
import { shareWords, standingOf } from './verdict.ts';

const t = startWords().getFixedT('en', 'quiz');

const marked = (answer: Marked['answer'], right: Marked['right'], share: number): Marked => ({
  answer,
  right,
  share,
  correct: share === 1,
  explanation: [],
  options: {},
});
const choice = (...options: string[]) => ({ kind: 'choice' as const, options });
const order = (...items: string[]) => ({ kind: 'order' as const, items });
const match = (...right: string[]) => ({
  kind: 'match' as const,
  pairs: right.map((id, at) => ({ left: `p${at + 1}`, right: id })),
});

describe('how a question stands', () => {
  it('is open, right, partly right or not right', () => {
    const standing = (share: number) => standingOf({ marked: marked(choice('a'), choice('a'), share) });
    expect(standingOf({ marked: null })).toBe('open');
    expect([1, 0.5, 0].map(standing)).toEqual(['right', 'partly', 'wrong']);
  });
});

describe('the share of an answer, in words', () => {
  it('says nothing where right or not right says it all', () => {
    expect(shareWords(t, 'single', marked(choice('a'), choice('b'), 0))).toBe('');
    expect(shareWords(t, 'several', marked(choice('a', 'b'), choice('a', 'b'), 1))).toBe('');
  });

  it('counts what was found and what was chosen wrongly', () => {
    expect(shareWords(t, 'several', marked(choice('a', 'b', 'x'), choice('a', 'b', 'c'), 1 / 3))).toBe(
      'You found 2 of 3 right answers. You also chose 1 that is not right. This counts as 33 per cent of the question.',
    );
  });

  it('says why something was found and still counts as nothing', () => {
    expect(shareWords(t, 'several', marked(choice('a', 'x'), choice('a', 'b'), 0))).toBe(
      'You found 1 of 2 right answers. You also chose 1 that is not right. Each wrong choice takes a right one away, so this counts as nothing.',
    );
  });

  it('counts the pairs in order as they are marked', () => {
    expect(shareWords(t, 'order', marked(order('a', 'c', 'b'), order('a', 'b', 'c'), 2 / 3))).toBe(
      'Taken two by two, 2 of 3 pairs stand in the right order. This counts as 67 per cent of the question.',
    );
  });

  it('counts what was matched, also where two rows share one right side', () => {
    expect(shareWords(t, 'match', marked(match('p1', 'p1', 'p1'), match('p1', 'p1', 'p3'), 2 / 3))).toBe(
      'You matched 2 of 3 correctly. This counts as 67 per cent of the question.',
    );
  });
});
