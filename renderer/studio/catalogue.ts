import { addWords, type Catalogue } from '../i18n.ts';

/*
 * These words arrive with the first of their screens, so that the library does not wait for them. Each screen imports
 * this file.
 */
const files = import.meta.glob<Catalogue>('../locales/en/{studio,studio-*}.json', { eager: true, import: 'default' });
for (const [path, words] of Object.entries(files)) addWords(path.replace(/^.*\/|\.json$/g, ''), words);
