import type { Block, Inline } from './markdown.ts';

/** Values for `{{…}}`, by their whole name: `home.supervisor`, `learner.name`. */
export type Words = Readonly<Record<string, string>>;

/**
 * Fills the slots of some nodes and drops what only the program reads (anchors). A word that begins a sentence gets its
 * capital; a name without a value stays visible as it was written, so that a mistake is seen and not swallowed.
 */
export function fillInlines(nodes: readonly Inline[], words: Words): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'anchor') return [];
    if (node.type === 'slot') return [{ type: 'text', text: wordFor(node.name, node.starts, words) }];
    if ('children' in node) return [{ ...node, children: fillInlines(node.children, words) }];
    return [node];
  });
}

function wordFor(name: string, starts: boolean, words: Words): string {
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  if (word === undefined) return `{{${name}}}`;
  return starts ? word.charAt(0).toLocaleUpperCase() + word.slice(1) : word;
}

/** The same for whole blocks. */
export function fillBlocks(blocks: readonly Block[], words: Words): readonly Block[] {
  return blocks.map((block) => fillBlock(block, words));
}

function fillBlock(block: Block, words: Words): Block {
  const fill = (nodes: readonly Inline[]) => fillInlines(nodes, words);
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: fill(block.children) };
    case 'list':
      return { ...block, items: block.items.map((item) => fillBlocks(item, words)) };
    case 'quote':
      return { ...block, children: fillBlocks(block.children, words) };
    case 'callout':
      return { ...block, title: fill(block.title), children: fillBlocks(block.children, words) };
    case 'table':
      return { ...block, head: block.head.map(fill), rows: block.rows.map((row) => row.map(fill)) };
    case 'figure':
      return { ...block, caption: fill(block.caption) };
    case 'definitions':
      return {
        ...block,
        items: block.items.map((item) => ({
          term: fill(item.term),
          definitions: item.definitions.map((one) => fillBlocks(one, words)),
        })),
      };
    case 'code-block':
    case 'rule':
      return block;
  }
}
