import type { Block } from '../../core/markdown/markdown.ts';
import { plainText } from '../../core/markdown/text.ts';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** 2 for a section, 3 for a part of it. */
  readonly level: 2 | 3;
}

/** The headings that make a lesson's contents: sections and their parts, in order. */
export const outline = (blocks: readonly Block[]): readonly Section[] =>
  blocks.flatMap((block): readonly Section[] =>
    block.type === 'heading' && (block.level === 2 || block.level === 3)
      ? [{ id: block.id, title: plainText(block.children), level: block.level }]
      : [],
  );

/** A lesson cut in two before a heading. Everything is in the first part where there is no such heading. */
export function splitAt(blocks: readonly Block[], id: string | null): readonly [readonly Block[], readonly Block[]] {
  const at = blocks.findIndex((block) => block.type === 'heading' && block.id === id);
  return at < 0 ? [blocks, []] : [blocks.slice(0, at), blocks.slice(at)];
}
