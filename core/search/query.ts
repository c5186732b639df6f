import { fold } from './fold.ts';

/** What a person typed, as an index can be asked: words and phrases, of which the last word may go on. */
export interface SearchQuery {
  /** FTS5's own language; empty where there is nothing to look for. */
  readonly match: string;
  /** The words, folded as the index folds them, to be marked where they stand. */
  readonly words: readonly string[];
}

const most = 12;

/**
 * Reads what was typed: `port "memorandum of understanding" coord` looks for all three, the last as the beginning of a
 * word. Nothing that is typed can mean anything else to the index (SQLite, FTS5 extension, section 3: strings in double
 * quotes). Words of one letter are passed over while there are others.
 */
export function readQuery(typed: string): SearchQuery {
  const parts = [...typed.normalize('NFC').matchAll(/"([^"]*)"?|[^\s"]+/g)].slice(0, most);
  const terms = parts.flatMap((part) => {
    const isPhrase = part[0].startsWith('"');
    const words = wordsIn(part[1] ?? part[0]);
    if (words.length === 0) return [];
    return [{ words, isPhrase, isClosed: isPhrase && part[0].length > 1 && part[0].endsWith('"') }];
  });
  const isLone = terms.length === 1;
  const used = terms.filter(({ words, isPhrase }, index) => {
    const isLast = index === terms.length - 1;
    return isPhrase || isLone || isLast || words.join('').length > 1;
  });
  const goesOn = !/[\s"]$/.test(typed);
  const match = used
    .map(({ words, isClosed }, index) => {
      const phrase = `"${words.join(' ')}"`;
      return index === used.length - 1 && goesOn && !isClosed ? `${phrase}*` : phrase;
    })
    .join(' ');
  return { match, words: used.flatMap(({ words }) => words) };
}

/** The words of a text as the index has them: letters and digits, without case and without marks above or below. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
