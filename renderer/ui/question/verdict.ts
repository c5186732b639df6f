import type { TFunction } from 'i18next';
import type { Marked, QuestionView } from '../../../core/api/quiz.ts';

/** How a question stands in this attempt. */
export type Standing = 'open' | 'right' | 'partly' | 'wrong';

export function standingOf({ marked }: Pick<QuestionView, 'marked'>): Standing {
  if (marked === null) return 'open';
  if (marked.correct) return 'right';
  return marked.share > 0 ? 'partly' : 'wrong';
}

/** What of an answer is right, counted as its kind is marked. Null where it is simply right or not. */
export type Count =
  | { readonly of: 'several'; readonly found: number; readonly count: number; readonly wrong: number }
  | { readonly of: 'order' | 'match'; readonly found: number; readonly count: number };

export function countOf(kind: QuestionView['kind'], { answer, right }: Marked): Count | null {
  if (kind === 'several' && answer.kind === 'choice' && right.kind === 'choice') {
    const found = answer.options.filter((id) => right.options.includes(id)).length;
    return { of: 'several', found, count: right.options.length, wrong: answer.options.length - found };
  }
  if (answer.kind === 'match' && right.kind === 'match') {
    const found = answer.pairs.filter((pair) => rightSide(right.pairs, pair.left) === pair.right).length;
    return { of: 'match', found, count: right.pairs.length };
  }
  if (answer.kind === 'order' && right.kind === 'order') {
    const places = answer.items.map((id) => right.items.indexOf(id));
    const found = places.flatMap((place, at) => places.slice(at + 1).filter((later) => later > place)).length;
    return { of: 'order', found, count: (places.length * (places.length - 1)) / 2 };
  }
  return null;
}

const rightSide = (pairs: readonly { readonly left: string; readonly right: string }[], left: string) =>
  pairs.find((pair) => pair.left === left)?.right;

export const percentOf = (share: number): number => Math.round(share * 100);

/** What of an answer is right and what it counts for, in a sentence or two. Empty where right or not right says it all. */
export function shareWords(t: TFunction, kind: QuestionView['kind'], marked: Marked): string {
  const count = countOf(kind, marked);
  if (count === null || marked.correct) return '';
  const parts = [t(`share.${count.of}`, { count: count.count, found: count.found })];
  if (count.of === 'several' && count.wrong > 0) parts.push(t('share.wrong', { count: count.wrong }));
  if (marked.share > 0) parts.push(t('share.percent', { percent: percentOf(marked.share) }));
  else if (count.found > 0) parts.push(t('share.none'));
  return parts.join(' ');
}
