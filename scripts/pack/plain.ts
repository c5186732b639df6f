import { fillBlocks, fillInlines, type Words } from '../../core/markdown/fill.ts';
import type { Block, Inline } from '../../core/markdown/markdown.ts';
import { plainText } from '../../core/markdown/text.ts';

const width = 78;

/** A title or a label as one line. */
export const line = (nodes: readonly Inline[], words: Words): string => plainText(fillInlines(nodes, words));

/** Text for a terminal: paragraphs, cut into lines. */
export function paragraphs(blocks: readonly Block[], words: Words): string {
  return fillBlocks(blocks, words)
    .map((block) => written(block))
    .filter(Boolean)
    .join('\n\n');
}

function written(block: Block): string {
  switch (block.type) {
    case 'heading':
      return plainText(block.children).toUpperCase();
    case 'paragraph':
      return wrapped(plainText(block.children));
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${block.start + index}.` : '-'} ${item.map(written).join('\n')}`)
        .join('\n');
    case 'quote':
    case 'callout':
      return block.children
        .map(written)
        .join('\n\n')
        .split('\n')
        .map((one) => `  ${one}`)
        .join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => plainText(cell)).join('  |  ')).join('\n');
    case 'figure':
      return `[Picture: ${block.alt}]`;
    case 'definitions':
      return block.items
        .map((item) => `${plainText(item.term)}: ${item.definitions.flat().map(written).join(' ')}`)
        .join('\n');
    case 'code-block':
      return block.text;
    case 'rule':
      return '* * *';
  }
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let now = '';
  for (const word of text.split(/\s+/)) {
    if (now !== '' && now.length + word.length >= width) {
      lines.push(now);
      now = '';
    }
    now = now === '' ? word : `${now} ${word}`;
  }
  return [...lines, now].join('\n');
}
