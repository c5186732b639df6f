import type { Inline } from './markdown.ts';

/** A code span: where a rule may stand. */
export type Code = Extract<Inline, { type: 'code' }>;

/**
 * Takes the code spans off the start or the end of some nodes, and the `{#id}` among them. Words in between stay words,
 * so a code span in the middle of a sentence is no rule.
 */
export function takeRules(
  nodes: readonly Inline[],
  side: 'start' | 'end',
): { words: Inline[]; rules: Code[]; id: string | null } {
  const left = side === 'start' ? [...nodes] : [...nodes].reverse();
  const rules: Code[] = [];
  let id: string | null = null;
  while (left[0] && (left[0].type === 'code' || left[0].type === 'anchor' || isBlank(left[0]))) {
    const node = left.shift();
    if (node?.type === 'code') rules.push(node);
    if (node?.type === 'anchor') id = node.id;
  }
  if (side === 'start') return { words: trimStart(left), rules, id };
  return { words: trimEnd(left.reverse()), rules: rules.reverse(), id };
}

const isBlank = (node: Inline): boolean => node.type === 'text' && node.text.trim() === '';

/** The nodes without white space in front. */
export function trimStart(nodes: readonly Inline[]): Inline[] {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return [...nodes];
  const text = first.text.trimStart();
  return text === '' ? rest : [{ type: 'text', text }, ...rest];
}

/** The nodes without white space behind. */
export function trimEnd(nodes: readonly Inline[]): Inline[] {
  const last = nodes.at(-1);
  if (last?.type !== 'text') return [...nodes];
  const text = last.text.trimEnd();
  return text === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { type: 'text', text }];
}
