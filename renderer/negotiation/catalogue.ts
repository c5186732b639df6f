import { addWords, type Catalogue } from '../i18n.ts';

/*
 * These words arrive with the first of their screens, so that the library does not wait for them. Each screen imports
 * this file.
 */
const files = import.meta.glob<Catalogue>('../locales/en/negotiation.json', { eager: true, import: 'default' });
for (const words of Object.values(files)) addWords('negotiation', words);
