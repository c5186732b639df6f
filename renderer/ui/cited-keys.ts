import type { Block } from '../../core/markdown/markdown.ts';
import { everyInline } from '../../core/markdown/text.ts';

/** Keys of the sources a text cites, each once, in the order of their first mention. */
export function citedKeys(blocks: readonly Block[]): readonly string[] {
  return [...new Set([...everyInline(blocks)].flatMap((node) => (node.type === 'citation' ? [node.key] : [])))];
}
