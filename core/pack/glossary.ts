import { type Diagnostic, findings } from '../diagnostic.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { plainText } from '../markdown/text.ts';
import { cutFrontMatter } from './front-matter.ts';
import type { GlossaryEntry } from './pack.ts';
import { termKey } from './term-key.ts';

/** Reads `glossary.md`: a definition list. Terms are found again by {@link termKey}. */
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
      const term = plainText(item.term).trim();
      if (seen.has(termKey(term))) {
        found.warning(block.at, 'term-twice', `“${term}” is defined twice.`, 'Keep one of the two definitions.');
        continue;
      }
      seen.add(termKey(term));
      entries.push({ term, definition: item.definitions.flat() });
    }
  }
  return { entries, findings: found.list };
}
