import i18next from 'i18next';

/*
 * The words of certificates and results arrive with the first of their screens, so that the library does not wait for
 * them. Each screen imports this file.
 */
const files = import.meta.glob<Record<string, string>>('../locales/*/certificate.json', {
  eager: true,
  import: 'default',
});

for (const [path, words] of Object.entries(files)) {
  const language = /locales\/([^/]+)\//.exec(path)?.[1];
  if (language) i18next.addResourceBundle(language, 'certificate', words);
}
