import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../core/api/quiz.ts';
import { answerOf, blankDraft, draftOf, dropItems, moveItem, pickOption, readNumber } from './draft.ts';

const asked = { id: 'q', title: [], body: [], marked: null };
const choice: QuestionView = { ...asked, kind: 'several', options: ['a', 'b'].map((id) => ({ id, text: [] })) };
const order: QuestionView = { ...asked, kind: 'order', items: ['a', 'b', 'c'].map((id) => ({ id, text: [] })) };
const match: QuestionView = {
  ...asked,
  kind: 'match',
  head: [],
  left: ['notice', 'review'].map((id) => ({ id, text: [] })),
  right: ['it', 'fr'].map((id) => ({ id, text: [] })),
};
const number: QuestionView = { ...asked, kind: 'number' };

describe('an answer in the making', () => {
  it('is no answer while nothing is chosen', () => {
    for (const question of [choice, match, number]) expect(answerOf(question, blankDraft(question))).toBeNull();
  });

  it('is an answer from the start where things are put in order: the order shown may be the right one', () => {
    expect(answerOf(order, blankDraft(order))).toEqual({ kind: 'order', items: ['a', 'b', 'c'] });
  });

  it('waits until every row is matched', () => {
    expect(answerOf(match, { kind: 'match', chosen: { notice: 'it' } })).toBeNull();
    expect(answerOf(match, { kind: 'match', chosen: { review: 'fr', notice: 'it' } })).toEqual({
      kind: 'match',
      pairs: [
        { left: 'notice', right: 'it' },
        { left: 'review', right: 'fr' },
      ],
    });
  });

  it('is shown again as it was given', () => {
    for (const question of [choice, order, match, number]) {
      const draft =
        question.kind === 'several'
          ? ({ kind: 'choice', options: ['b'] } as const)
          : question.kind === 'match'
            ? ({ kind: 'match', chosen: { notice: 'fr', review: 'it' } } as const)
            : question.kind === 'number'
              ? ({ kind: 'number', text: '30.5' } as const)
              : blankDraft(question);
      const answer = answerOf(question, draft);
      expect(answer && draftOf(answer)).toEqual(draft);
    }
  });

  it('takes one option for another where one is right, and one more or one less where several are', () => {
    const chosen = { kind: 'choice', options: ['a'] } as const;
    expect(pickOption('single', chosen, 'b').options).toEqual(['b']);
    expect(pickOption('single', chosen, 'a').options).toEqual(['a']);
    expect(pickOption('several', chosen, 'b').options).toEqual(['a', 'b']);
    expect(pickOption('several', chosen, 'a').options).toEqual([]);
  });

  it('reads numbers as people write them', () => {
    expect(['30', ' 1 000 ', '2,5', '2.5', '−3', '+4', '.5'].map(readNumber)).toEqual([30, 1000, 2.5, 2.5, -3, 4, 0.5]);
    expect(['', 'thirty', '1e5', '3-4', '1.2.3', '30 days', '-'].map(readNumber)).toEqual(Array(7).fill(null));
  });

  it('moves an item up and down, and no further than the ends', () => {
    expect(moveItem(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moveItem(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moveItem(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c'], 'z', 1)).toEqual(['a', 'b', 'c']);
  });

  it('puts what was dragged where it was dropped', () => {
    expect(dropItems(['a', 'b', 'c', 'd'], new Set(['a']), 'c', 'after')).toEqual(['b', 'c', 'a', 'd']);
    expect(dropItems(['a', 'b', 'c', 'd'], new Set(['d']), 'a', 'before')).toEqual(['d', 'a', 'b', 'c']);
    expect(dropItems(['a', 'b', 'c'], new Set(['b']), 'b', 'after')).toEqual(['a', 'b', 'c']);
  });
});
