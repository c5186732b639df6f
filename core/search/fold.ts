/** A text as it is searched for and in: capitals, and marks above or below letters, count for nothing. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
