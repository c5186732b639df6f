import { stringify } from 'yaml';

/** A text as YAML writes it in one line: plain where that reads back as the same text, else between double quotes. */
export const scalar = (text: string): string =>
  stringify(text, { lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN' }).trimEnd();
