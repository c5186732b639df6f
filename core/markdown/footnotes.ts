import type { Document } from './markdown.ts';

/**
 * Numbers footnotes from 1 in the order of their first mention: in the text, then in the notes themselves. A note that
 * only notes nobody reads mention is left out.
 */
export function numbered({ blocks, footnotes }: Document): Document {
  if (footnotes.length === 0) return { blocks, footnotes };
  const byNumber = new Map(footnotes.map((note) => [note.number, note]));
  const order = new Map<number, number>();
  const meet = (value: unknown): void => {
    for (const number of mentions(value)) if (!order.has(number)) order.set(number, order.size + 1);
  };
  meet(blocks);
  // Notes met on the way are added at the end, and so are looked at in their turn.
  for (const number of order.keys()) meet(byNumber.get(number)?.children ?? []);
  const kept = [...order.keys()].flatMap((number) => byNumber.get(number) ?? []);
  return {
    blocks: renumber(blocks, order) as Document['blocks'],
    footnotes: kept.map((note) => ({
      number: order.get(note.number) ?? note.number,
      children: renumber(note.children, order) as Document['blocks'],
    })),
  };
}

const isMention = (value: object): value is { type: 'footnote'; number: number } =>
  'type' in value && value.type === 'footnote';

function mentions(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isMention(value)) return [value.number];
  return Object.values(value).flatMap(mentions);
}

function renumber(value: unknown, order: ReadonlyMap<number, number>): unknown {
  if (Array.isArray(value)) return value.map((one) => renumber(one, order));
  if (typeof value !== 'object' || value === null) return value;
  if (isMention(value)) return { ...value, number: order.get(value.number) ?? value.number };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renumber(inner, order)]));
}
