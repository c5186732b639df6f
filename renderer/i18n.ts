import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { isPseudo, pseudoWords } from './pseudo.ts';

export type Catalogue = Record<string, string>;

// English comes with the program's frame: it is what is shown where a language lacks a word. The words of screens that
// are not on the way of every start come with those screens: see the catalogue.ts of each.
const english = import.meta.glob<Catalogue>(
  ['./locales/en/*.json', '!./locales/en/{negotiation,certificate,findings,studio,studio-*}.json'],
  { eager: true, import: 'default' },
);
const others = import.meta.glob<Catalogue>(['./locales/*/*.json', '!./locales/en/*.json'], { import: 'default' });

const placeOf = (path: string): { language: string; feature: string } => {
  const [, language = '', feature = ''] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  return { language, feature };
};

/** The languages the program speaks, English first, as the folders under `locales` have them. */
export const languages: readonly string[] = [
  'en',
  ...[...new Set(Object.keys(others).map((path) => placeOf(path).language))].sort(),
];

/** Readies the English words. Another language comes with {@link speak}. */
export function startWords(): i18n {
  const words = Object.fromEntries(Object.entries(english).map(([path, file]) => [placeOf(path).feature, file]));
  void i18next.use(initReactI18next).init({
    resources: { en: words },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'frame',
    keySeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    saveMissing: true,
    missingKeyHandler: (_, feature, key) => console.error(`There are no words for ${feature}:${key}.`),
  });
  return i18next;
}

/** Words that come with a screen, in English; in another language they are there with all the rest. */
export function addWords(feature: string, words: Catalogue): void {
  i18next.addResourceBundle('en', feature, words);
  if (isPseudo(i18next.language)) i18next.addResourceBundle(i18next.language, feature, pseudoWords(words));
}

/** For whoever tests the layout: a language that is shown in place of every other, kept in the browser. */
const instead = 'civic-envoy-words';

/** Speaks a language from now on, once its words are here. One the program does not have is English. */
export async function speak(wanted: string): Promise<void> {
  const language = localStorage.getItem(instead) ?? wanted;
  if (i18next.language === language) return;
  if (isPseudo(language)) {
    for (const [feature, words] of Object.entries(i18next.getDataByLanguage('en') ?? {}))
      i18next.addResourceBundle(language, feature, pseudoWords(words as Catalogue));
  } else if (!i18next.hasResourceBundle(language, 'frame')) {
    const files = Object.entries(others).filter(([path]) => placeOf(path).language === language);
    const read = await Promise.all(files.map(async ([path, load]) => [placeOf(path).feature, await load()] as const));
    for (const [feature, words] of read) i18next.addResourceBundle(language, feature, words);
  }
  await i18next.changeLanguage(languages.includes(language) || isPseudo(language) ? language : 'en');
}
