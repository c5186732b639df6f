import type { TFunction } from 'i18next';

/** The English of the program is that of Europe: `25 November 2026`, and no comma before the last of a list. */
export const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : language);

/** A day of the calendar in the reader's language. */
export const dateWords = (language: string, ms: number, style: 'full' | 'long' | 'medium' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: style }).format(ms);

/** A day and the time of it in the reader's language. */
export const momentWords = (language: string, ms: number, day: 'long' | 'medium' = 'long'): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: day, timeStyle: 'short' }).format(ms);

/** Several things in one sentence: `“The port” and “The annex”`. */
export const listWords = (language: string, things: readonly string[]): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(things);

/** Words between the language's quotation marks: `“The port”`. */
export const quoted = (t: TFunction, words: string): string => t('ui:quoted', { words });

/** What something is, and its value: `The term: Two years`. Without a value, for whatever follows in marks of its own. */
export const colon = (t: TFunction, what: string, value = ''): string => t('ui:colon', { what, value });

/** What is known of one thing, in a line: `Lesson, 10 minutes`. */
export const commas = (t: TFunction, things: readonly string[]): string =>
  oneAfterAnother(things, (before, after) => t('ui:comma', { before, after }));

/** Things that may hold commas, one after another: `The term: Two years; The press: A joint statement`. */
export const series = (t: TFunction, things: readonly string[]): string =>
  oneAfterAnother(things, (before, after) => t('ui:series', { before, after }));

const oneAfterAnother = (things: readonly string[], two: (before: string, after: string) => string): string =>
  things.length === 0 ? '' : things.reduce(two);
