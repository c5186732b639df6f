import type { Catalogues } from './catalogues.ts';

const plural = /_(zero|one|two|few|many|other)$/;

/** A key without the ending that says for how many it is. */
export const bare = (key: string): string => key.replace(plural, '');

/** `feature:key` of every word, with an ending for each of the language's own plural forms where the English has some. */
export function keysFor(language: string, english: Catalogues): ReadonlySet<string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = new Set<string>();
  for (const [feature, words] of english) {
    for (const key of Object.keys(words)) {
      const isPlural = plural.test(key) && Object.hasOwn(words, `${bare(key)}_other`);
      if (!isPlural) keys.add(`${feature}:${key}`);
      else {
        for (const form of forms) keys.add(`${feature}:${bare(key)}_${form}`);
        // None at all may have words of its own in any language.
        if (Object.hasOwn(words, `${bare(key)}_zero`)) keys.add(`${feature}:${bare(key)}_zero`);
      }
    }
  }
  return keys;
}

export const wordsOf = (catalogues: Catalogues): ReadonlyMap<string, string> =>
  new Map(
    [...catalogues].flatMap(([feature, words]) =>
      Object.entries(words).map(([key, word]) => [`${feature}:${key}`, word]),
    ),
  );

/** The English that a word of another language translates: of a plural form English does not have, that for many. */
export function originOf(key: string, english: ReadonlyMap<string, string>): string | undefined {
  return english.get(key) ?? english.get(`${bare(key)}_other`);
}

/** What stands for something else in a word, or marks a part of it. */
export const placeholders = (word: string): string => (word.match(/\{\{[^}]*\}\}|<\/?\d+\/?>/g) ?? []).sort().join(' ');

export interface Compared {
  readonly missing: readonly string[];
  /** There, and not in English. */
  readonly unused: readonly string[];
  /** With other placeholders than the English has. A number may be said in words where there is only one. */
  readonly differing: readonly string[];
}

/** What a language lacks, has too much, or says with other placeholders. */
export function compare(language: string, own: Catalogues, english: Catalogues): Compared {
  const [words, origin, wanted] = [wordsOf(own), wordsOf(english), keysFor(language, english)];
  const differs = ([key, word]: [string, string]): boolean => {
    // One form may say the number in words where another has a placeholder for it.
    const forms = [originOf(key, origin), ...(plural.test(key) ? [origin.get(`${bare(key)}_other`)] : [])];
    const apart = (one: string) =>
      placeholders(one)
        .replace(/\{\{count\}\} ?/, '')
        .trim();
    return wanted.has(key) && !forms.some((one) => one !== undefined && apart(one) === apart(word));
  };
  return {
    missing: [...wanted].filter((key) => !words.has(key)),
    unused: [...words.keys()].filter((key) => !wanted.has(key)),
    differing: [...words].filter(differs).map(([key]) => key),
  };
}
