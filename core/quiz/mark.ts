import type { Marked } from '../api/quiz.ts';
import { rightId } from './ask.ts';
import type { Answer, Question } from './quiz.ts';

/**
 * Marks an answer. `share` is the part of the question's one point it earns:
 * - one answer, a number: all or nothing;
 * - several answers: right ones found less wrong ones chosen, over the number of right ones, never below 0;
 * - order: pairs of items in their right order, over all pairs (Kendall's concordance);
 * - match: right sides found, over all.
 * Null where the answer does not fit the question: another kind, ids that do not exist, items missing or named twice.
 */
export function mark(question: Question, answer: Answer): Marked | null {
  const share = shareOf(question, answer);
  if (share === null) return null;
  const options =
    question.kind === 'single' || question.kind === 'several'
      ? Object.fromEntries(
          question.options.filter((one) => one.explanation.length > 0).map((one) => [one.id, [...one.explanation]]),
        )
      : {};
  return {
    answer: JSON.parse(JSON.stringify(answer)) as Marked['answer'],
    right: rightAnswer(question),
    correct: share === 1,
    share,
    explanation: [...question.explanation],
    options,
  };
}

function rightAnswer(question: Question): Marked['right'] {
  switch (question.kind) {
    case 'single':
    case 'several':
      return { kind: 'choice', options: question.options.filter((option) => option.right).map((option) => option.id) };
    case 'order':
      return { kind: 'order', items: question.items.map((item) => item.id) };
    case 'match':
      return {
        kind: 'match',
        pairs: question.pairs.map((pair) => ({ left: pair.id, right: rightId(question.pairs, pair) })),
      };
    case 'number':
      return { kind: 'number', value: question.value };
  }
}

function shareOf(question: Question, answer: Answer): number | null {
  switch (question.kind) {
    case 'single':
    case 'several': {
      if (
        answer.kind !== 'choice' ||
        !isSubset(
          answer.options,
          question.options.map((option) => option.id),
        )
      )
        return null;
      if (question.kind === 'single' && answer.options.length !== 1) return null;
      const right = question.options.filter((option) => option.right);
      const found = right.filter((option) => answer.options.includes(option.id)).length;
      return Math.max(0, found - (answer.options.length - found)) / right.length;
    }
    case 'order': {
      const ids = question.items.map((item) => item.id);
      if (answer.kind !== 'order' || answer.items.length !== ids.length || !isSubset(answer.items, ids)) return null;
      return concordance(answer.items.map((id) => ids.indexOf(id)));
    }
    case 'match': {
      const ids = question.pairs.map((pair) => pair.id);
      if (answer.kind !== 'match' || answer.pairs.length !== ids.length) return null;
      if (
        !isSubset(
          answer.pairs.map((pair) => pair.left),
          ids,
        ) ||
        !answer.pairs.every((pair) => ids.includes(pair.right))
      )
        return null;
      const hits = question.pairs.filter((pair) =>
        answer.pairs.some((one) => one.left === pair.id && one.right === rightId(question.pairs, pair)),
      );
      return hits.length / ids.length;
    }
    case 'number':
      if (answer.kind !== 'number' || !Number.isFinite(answer.value)) return null;
      return Math.abs(answer.value - question.value) <= question.tolerance + 1e-9 ? 1 : 0;
  }
}

const isSubset = (some: readonly string[], all: readonly string[]): boolean =>
  new Set(some).size === some.length && some.every((one) => all.includes(one));

function concordance(positions: readonly number[]): number {
  let pairs = 0;
  let inOrder = 0;
  for (let i = 0; i < positions.length; i++) {
    for (let j = i + 1; j < positions.length; j++) {
      pairs++;
      if ((positions[i] ?? 0) < (positions[j] ?? 0)) inOrder++;
    }
  }
  return pairs === 0 ? 1 : inOrder / pairs;
}
