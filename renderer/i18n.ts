import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';

type Catalogue = Record<string, string>;

// The words of the tables and of certificates come with their screens: see negotiation/ and certificate/catalogue.ts.
const files = import.meta.glob<Catalogue>(['./locales/*/*.json', '!./locales/*/{negotiation,certificate}.json'], {
  eager: true,
  import: 'default',
});

/** Every catalogue by language and feature, as the folders under `locales` have them. */
export function catalogues(): Record<string, Record<string, Catalogue>> {
  const found: Record<string, Record<string, Catalogue>> = {};
  for (const [path, words] of Object.entries(files)) {
    const [, language, feature] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    if (language && feature) found[language] = { ...found[language], [feature]: words };
  }
  return found;
}

/** Readies the words of the screens. A language without a catalogue falls back to English. */
export function startWords(language = 'en'): i18n {
  void i18next.use(initReactI18next).init({
    resources: catalogues(),
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'frame',
    keySeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
