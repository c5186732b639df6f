import type { QuestionView } from '../../../core/api/quiz.ts';
import type { Answer } from '../../../core/quiz/quiz.ts';

/** An answer in the making. Kept by the window only; it counts once it is sent and the host has it on record. */
export type Draft =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'order'; readonly items: readonly string[] }
  /** The right side chosen for each left side; a side not yet chosen is missing. */
  | { readonly kind: 'match'; readonly chosen: Readonly<Record<string, string>> }
  | { readonly kind: 'number'; readonly text: string };

/** What a question shows before anything is chosen. */
export function blankDraft(question: QuestionView): Draft {
  switch (question.kind) {
    case 'single':
    case 'several':
      return { kind: 'choice', options: [] };
    case 'order':
      return { kind: 'order', items: question.items.map((item) => item.id) };
    case 'match':
      return { kind: 'match', chosen: {} };
    case 'number':
      return { kind: 'number', text: '' };
  }
}

/** The answer a draft amounts to, or null while something is still missing. */
export function answerOf(question: QuestionView, draft: Draft): Answer | null {
  switch (draft.kind) {
    case 'choice':
      return draft.options.length === 0 ? null : { kind: 'choice', options: [...draft.options] };
    case 'order':
      return { kind: 'order', items: [...draft.items] };
    case 'match': {
      if (question.kind !== 'match') return null;
      const pairs = question.left.flatMap(({ id }) => {
        const right = draft.chosen[id];
        return right === undefined ? [] : [{ left: id, right }];
      });
      return pairs.length === question.left.length ? { kind: 'match', pairs } : null;
    }
    case 'number': {
      const value = readNumber(draft.text);
      return value === null ? null : { kind: 'number', value };
    }
  }
}

/** The draft that shows an answer already given. */
export function draftOf(answer: Answer): Draft {
  switch (answer.kind) {
    case 'choice':
      return { kind: 'choice', options: answer.options };
    case 'order':
      return { kind: 'order', items: answer.items };
    case 'match':
      return { kind: 'match', chosen: Object.fromEntries(answer.pairs.map(({ left, right }) => [left, right])) };
    case 'number':
      return { kind: 'number', text: String(answer.value) };
  }
}

/** The choice after one option was taken: it alone, or one more or one less of several. */
export function pickOption(
  kind: 'single' | 'several',
  { options }: Extract<Draft, { kind: 'choice' }>,
  id: string,
): Extract<Draft, { kind: 'choice' }> {
  if (kind === 'single') return { kind: 'choice', options: [id] };
  return { kind: 'choice', options: options.includes(id) ? options.filter((one) => one !== id) : [...options, id] };
}

/** Reads a number as people write it: a comma or a point before the decimals, spaces between thousands, a real minus. */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A list with one item moved by some places; an item at the end stays where it is. */
export function moveItem(items: readonly string[], id: string, by: number): readonly string[] {
  const from = items.indexOf(id);
  const to = Math.min(items.length - 1, Math.max(0, from + by));
  if (from < 0 || from === to) return items;
  const rest = items.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** A list with some items put directly before or after another one, in the order they had. */
export function dropItems(
  items: readonly string[],
  moved: ReadonlySet<string>,
  target: string,
  where: 'before' | 'after',
): readonly string[] {
  if (moved.has(target)) return items;
  const carried = items.filter((one) => moved.has(one));
  const rest = items.filter((one) => !moved.has(one));
  const at = rest.indexOf(target) + (where === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...carried, ...rest.slice(at)];
}
