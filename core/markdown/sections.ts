import type { Block } from './markdown.ts';

export type Heading = Extract<Block, { type: 'heading' }>;

/** Cuts blocks into sections at the headings of a level; the first section may have no heading. */
export function cut(blocks: readonly Block[], level: number): { heading: Heading | null; blocks: Block[] }[] {
  const sections: { heading: Heading | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === level) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}
