import type { Block, Inline } from '../../core/markdown/markdown.ts';

function* inlinesOf(blocks: readonly Block[]): Generator<readonly Inline[]> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield block.children;
        break;
      case 'list':
        for (const item of block.items) yield* inlinesOf(item);
        break;
      case 'quote':
        yield* inlinesOf(block.children);
        break;
      case 'callout':
        yield block.title;
        yield* inlinesOf(block.children);
        break;
      case 'table':
        yield* block.head;
        for (const row of block.rows) yield* row;
        break;
      case 'figure':
        yield block.caption;
        break;
      case 'definitions':
        for (const { term, definitions } of block.items) {
          yield term;
          for (const definition of definitions) yield* inlinesOf(definition);
        }
        break;
    }
  }
}

function* citedIn(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.type === 'citation') yield inline.key;
    if ('children' in inline) yield* citedIn(inline.children);
  }
}

/** Keys of the sources a text cites, each once, in the order of their first mention. */
export function citedKeys(blocks: readonly Block[]): readonly string[] {
  return [...new Set([...inlinesOf(blocks)].flatMap((inlines) => [...citedIn(inlines)]))];
}
