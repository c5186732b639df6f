import type { TFunction } from 'i18next';
import type { Block } from '../../core/markdown/markdown.ts';
import { plainText } from '../../core/markdown/text.ts';
import { colon, series } from './local-words.ts';

/** What the running text of some blocks says, in one line: for places where there is no room for more. */
export function oneLine(t: TFunction, blocks: readonly Block[]): string {
  return blocks
    .map((block) => spoken(t, block))
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function spoken(t: TFunction, block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children);
    case 'list':
      return block.items
        .map((item) => oneLine(t, item))
        .reduce((said, item) => (/[.?!…]$/.test(said) ? `${said} ${item}` : series(t, [said, item])));
    case 'quote':
    case 'callout':
      return oneLine(t, block.children);
    case 'definitions':
      return series(
        t,
        block.items.map(({ term, definitions }) =>
          colon(t, plainText(term), definitions.map((one) => oneLine(t, one)).join(' ')),
        ),
      );
    case 'table':
    case 'figure':
    case 'code-block':
    case 'rule':
      return '';
  }
}

/**
 * Shortens a text to at most `most` characters: at the end of a sentence if one ends in its second half, else at a word
 * with an ellipsis.
 */
export function abbreviate(text: string, most: number): string {
  if (text.length <= most) return text;
  // A point behind one capital letter, or two letters, is that of an initial or a title: M. Dupont, Dr Amsel.
  const ends = [
    ...text.slice(0, most + 1).matchAll(/(?<!(?:^|[\s(])\p{Lu}\p{Ll}?)[.?!…](?:[”’“)]|[\u00a0\u202f]?»)*(?=\s)/gu),
  ].map((end) => end.index + end[0].length);
  const sentence = ends.at(-1) ?? 0;
  if (sentence >= most / 2 && sentence <= most) return text.slice(0, sentence);
  const room = text.slice(0, most);
  const word = room.lastIndexOf(' ');
  return `${(word > 0 ? room.slice(0, word) : room.slice(0, -1)).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A part of a text on paper: its heading, and what of it there is room for. */
export interface PaperPart {
  readonly heading: string;
  readonly text: string;
}

/** How much room a text takes, in characters: each block ends a line and has a space above it. */
export const roomOf = (t: TFunction, blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + spoken(t, block).length + (block.type === 'heading' ? 120 : 45), 0);

/**
 * A long text in `most` characters: each of its parts by its heading and its beginning, so that none is lost. What a
 * short part does not need, the longer ones have.
 */
export function inParts(t: TFunction, blocks: readonly Block[], most: number): readonly PaperPart[] {
  const parts: { heading: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') parts.push({ heading: spoken(t, block), blocks: [] });
    else if (parts.length === 0) parts.push({ heading: '', blocks: [block] });
    else parts.at(-1)?.blocks.push(block);
  }
  const texts = parts.map((part) => ({ heading: part.heading, text: oneLine(t, part.blocks) }));
  const shares = sharesOf(
    texts.map(({ heading, text }) => heading.length + text.length + 45),
    most,
  );
  return texts.map(({ heading, text }, at) => ({
    heading,
    text: abbreviate(text, Math.max(40, (shares[at] ?? 0) - heading.length - 45)),
  }));
}

/** Divides `most` so that each wish is met up to the same height. */
function sharesOf(wishes: readonly number[], most: number): readonly number[] {
  let left = most;
  const shares = wishes.map(() => 0);
  const order = wishes.map((wish, at) => ({ wish, at })).sort((a, b) => a.wish - b.wish);
  for (const [done, { wish, at }] of order.entries()) {
    const share = Math.min(wish, Math.floor(left / (order.length - done)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}
