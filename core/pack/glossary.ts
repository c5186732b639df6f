import { type Diagnostic, findings } from '../diagnostic.ts';
import { named, parseMarkdown } from '../markdown/parse.ts';
import { slug } from '../markdown/slug.ts';
import { plainText } from '../markdown/text.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { GlossaryEntry } from './pack.ts';
import { termKey } from './term-key.ts';

/**
 * Reads `glossary.md`: a definition list. Terms are found again by {@link termKey}. In a translation each term has the id
 * that tells which one it translates, `Verrou {#gate}`: see {@link glossaryId}.
 */
export function parseGlossary(
  file: string,
  text: string,
): { entries: readonly GlossaryEntry[]; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const front = cutFrontMatter(text);
  const { blocks } = parseMarkdown(front?.body ?? text, { file, firstLine: front?.bodyLine ?? 1, findings: found });
  const entries: GlossaryEntry[] = [];
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'definitions') continue;
    for (const item of block.items) {
      const { id, children } = named(item.term);
      const term = plainText(children).trim();
      if (seen.has(termKey(term))) {
        found.warning(block.at, 'term-twice', `“${term}” is defined twice.`, 'Keep one of the two definitions.');
        continue;
      }
      seen.add(termKey(term));
      entries.push({ id: id ?? glossaryId(term), term, definition: item.definitions.flat() });
    }
  }
  return { entries, findings: found.list };
}

/** The id of a term in all languages: made of its words in the pack's own. */
export const glossaryId = (term: string): string => slug(termKey(term));
