/**
 * Two languages that nobody speaks, for testing: `en-XA` is English with marks on its letters and a third longer, so that
 * what is not translated and what has no room is seen; `ar-XB` is the same written from right to left.
 */
const pseudo = ['en-XA', 'ar-XB'];

export const isPseudo = (language: string): boolean => pseudo.includes(language);

/**
 * The language in which React Aria says what it says by itself, for which it has words of its own. For `en-XA` that would
 * be English, which could not be told from words of ours that are not translated; it says them in Greek instead.
 */
export const languageOfControls = (language: string): string => (language === 'en-XA' ? 'el' : language);

const marked: Readonly<Record<string, string>> = {
  ...{ a: 'å', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ' },
  ...{ n: 'ñ', o: 'ö', p: 'þ', q: 'ɋ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž' },
  ...{ A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ' },
  ...{ N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ɋ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž' },
};

/** A word as the pseudo languages have it. What stands for something else, and marks of format, stay. */
export function pseudoWord(word: string): string {
  const parts = word.split(/(\{\{[^}]*\}\}|<[^>]*>|\$t\([^)]*\)|`[^`]*`)/);
  const said = parts.map((part, at) =>
    at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => marked[letter] ?? letter),
  );
  const letters = parts
    .filter((_, at) => at % 2 === 0)
    .join('')
    .replace(/[^A-Za-z]/g, '').length;
  // In parts as long as words are: a line can break between them.
  const more = '~'.repeat(Math.ceil(letters * 0.35)).replace(/~{8}(?=~)/g, '$& ');
  return `${said.join('')}${more}`;
}

export const pseudoWords = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, word]) => [key, pseudoWord(word)]));
