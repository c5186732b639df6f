import type { Block } from '../../core/markdown/markdown.ts';
import { plainText } from '../../core/markdown/text.ts';

/** What the running text of some blocks says, in one line: for places where there is no room for more. */
export function oneLine(blocks: readonly Block[]): string {
  return blocks
    .map(spoken)
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function spoken(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children);
    case 'list':
      return block.items.map((item) => oneLine(item)).join('; ');
    case 'quote':
    case 'callout':
      return oneLine(block.children);
    case 'definitions':
      return block.items
        .map((item) => `${plainText(item.term)}: ${item.definitions.map(oneLine).join(' ')}`)
        .join('; ');
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
  const ends = [...text.slice(0, most + 1).matchAll(/[.?!…][”’)]*(?=\s)/g)].map((end) => end.index + end[0].length);
  const sentence = ends.at(-1) ?? 0;
  if (sentence >= most / 2 && sentence <= most) return text.slice(0, sentence);
  const room = text.slice(0, most);
  const word = room.lastIndexOf(' ');
  return `${(word > 0 ? room.slice(0, word) : room.slice(0, -1)).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** Characters of the sheet of paper that each decision's longer texts may take, so that a typical play fits its page. */
export interface Budget {
  readonly label: number;
  readonly note: number;
  readonly reason: number;
  readonly others: number;
}

/**
 * How much of each decision goes on paper. A page of two columns holds about 9000 characters of text; every decision
 * takes a share of it, never so small that nothing is said.
 */
export function budgetFor(decisions: number): Budget {
  const each = Math.min(900, Math.max(430, Math.floor(6700 / Math.max(1, decisions))));
  return {
    label: Math.round(each * 0.26),
    note: Math.round(each * 0.38),
    reason: Math.round(each * 0.2),
    others: Math.round(each * 0.16),
  };
}
