/** The English of the program is that of Europe: `25 November 2026`, and no comma before the last of a list. */
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A day of the calendar in the reader's language. */
export const dateWords = (language: string, ms: number): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long' }).format(ms);

/** Several things in one sentence: `“The port” and “The annex”`. */
export const listWords = (language: string, things: readonly string[]): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(things);
