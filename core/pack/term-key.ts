/** Two spellings of one glossary term have the same key: case, white space and the form of apostrophes do not matter. */
export const termKey = (term: string): string =>
  term
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
