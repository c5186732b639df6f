import { likelyLanguage } from '../core/likely-language.ts';
import { de } from './words/de.ts';
import { en, type Words } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { it } from './words/it.ts';
import { pl } from './words/pl.ts';
import { uk } from './words/uk.ts';

/** The program's name, in every language. */
export const programName = 'Civic Envoy';

/** What the shell itself says, by language. The screens have their own catalogue. */
export const shellWords: Readonly<Record<string, Words>> = { en, de, es, fr, it, pl, uk };

let spoken = en as Words;

/** The words of the language that is spoken now: English until {@link speakShell} has named one. */
export const words = (): Words => spoken;

/** Speaks the first of these languages that the shell has, or else English. True where that is another than before. */
export function speakShell(tags: readonly string[]): boolean {
  const before = spoken;
  spoken = shellWords[likelyLanguage(tags, Object.keys(shellWords))] ?? en;
  return spoken !== before;
}
