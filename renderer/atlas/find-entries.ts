import type { Block } from '../../core/markdown/markdown.ts';
import { plainText } from '../../core/markdown/text.ts';
import type { GlossaryEntry } from '../../core/pack/pack.ts';
import { fold } from '../../core/search/fold.ts';

const words = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => {
      if (block.type === 'paragraph' || block.type === 'heading') return plainText(block.children);
      return block.type === 'list' ? block.items.map(words) : [];
    })
    .join(' ');

/**
 * Entries that hold every word searched for, whatever its capitals and accents, in alphabetical order; those that have
 * it in their name come first.
 */
export function findEntries(entries: readonly GlossaryEntry[], wanted: string): readonly GlossaryEntry[] {
  const parts = fold(wanted).split(/\s+/).filter(Boolean);
  const isIn = (text: string) => parts.every((part) => text.includes(part));
  const ordered = [...entries].sort((a, b) => a.term.localeCompare(b.term));
  const named = ordered.filter(({ term }) => isIn(fold(term)));
  const told = ordered.filter(
    (entry) => !named.includes(entry) && isIn(fold(`${entry.term} ${words(entry.definition)}`)),
  );
  return [...named, ...told];
}
