import type { Marked, QuestionView } from '../api/quiz.ts';
import type { Question } from './quiz.ts';
import { shuffle } from './shuffle.ts';

/** A question as it is put to a trainee: nothing of what is right, unless it was answered. `seed` fixes the order. */
export function askQuestion(question: Question, seed: string, marked: Marked | null): QuestionView {
  const { id, title, body, kind } = question;
  const asked = { id, title: [...title], body: [...body], marked };
  const mixed = `${seed}/${id}`;
  switch (kind) {
    case 'single':
    case 'several':
      return {
        ...asked,
        kind,
        options: shuffle(question.options, mixed).map((option) => ({ id: option.id, text: [...option.text] })),
      };
    case 'order':
      return {
        ...asked,
        kind,
        items: unsorted(question.items, mixed).map((item) => ({ id: item.id, text: [...item.text] })),
      };
    case 'match':
      return {
        ...asked,
        kind,
        head: question.head.map((cell) => [...cell]),
        left: question.pairs.map((pair) => ({ id: pair.id, text: [...pair.left] })),
        right: shuffle(distinctRight(question.pairs), mixed).map((pair) => ({ id: pair.id, text: [...pair.right] })),
      };
    case 'number':
      return { ...asked, kind };
  }
}

/** A shuffle that does not happen to give the answer away. */
function unsorted<T>(items: readonly T[], seed: string): readonly T[] {
  const shuffled = shuffle(items, seed);
  return shuffled.every((item, index) => item === items[index]) ? [...shuffled].reverse() : shuffled;
}

type Pair = Extract<Question, { kind: 'match' }>['pairs'][number];

/** The id of the first pair whose right side reads the same: two left sides may share one right side. */
export function rightId(pairs: readonly Pair[], pair: Pair): string {
  const words = JSON.stringify(pair.right, withoutPlace);
  return pairs.find((one) => JSON.stringify(one.right, withoutPlace) === words)?.id ?? pair.id;
}

const withoutPlace = (key: string, value: unknown): unknown => (key === 'at' ? undefined : value);

const distinctRight = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.filter((pair) => rightId(pairs, pair) === pair.id);
