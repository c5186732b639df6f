/** Two spellings of one glossary term have the same key: case and white space do not matter. */
export const termKey = (term: string): string => term.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
