/** A day as a reader writes it: 15 January 2027. */
export const dayWords = (atMs: number, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(atMs);
