import type { Block, Inline } from './markdown.ts';

/** What a reader would read aloud of some nodes: no marks, no footnote numbers. Slots stay as `{{name}}`. */
export function plainText(nodes: readonly Inline[]): string {
  return nodes.map(spoken).join('');
}

function spoken(node: Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'term':
      return node.text;
    case 'emphasis':
    case 'strong':
    case 'deleted':
    case 'link':
      return plainText(node.children);
    case 'image':
      return node.alt;
    case 'break':
      return ' ';
    case 'slot':
      return `{{${node.name}}}`;
    case 'citation':
    case 'footnote':
    case 'anchor':
      return '';
  }
}

/** Every block of a tree, parents before children. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.type === 'quote' || block.type === 'callout') yield* everyBlock(block.children);
    if (block.type === 'list') for (const item of block.items) yield* everyBlock(item);
    if (block.type === 'definitions') {
      for (const item of block.items) for (const one of item.definitions) yield* everyBlock(one);
    }
  }
}

/** Every inline node of a tree, parents before children. */
export function* everyInline(blocks: readonly Block[]): Generator<Inline> {
  for (const block of everyBlock(blocks)) for (const nodes of inlinesOf(block)) yield* deep(nodes);
}

function* deep(nodes: readonly Inline[]): Generator<Inline> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* deep(node.children);
  }
}

/** The runs of inline nodes that a block has itself, without those of the blocks in it. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'callout':
      return [block.title];
    case 'figure':
      return [block.caption];
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'definitions':
      return block.items.map((item) => item.term);
    default:
      return [];
  }
}
