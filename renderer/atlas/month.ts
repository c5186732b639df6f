import { localeOf } from '../ui/local-words.ts';

/** `2026-11` as `November 2026`. What is no month stays as it is. */
export function monthWords(month: string, language: string): string {
  const [, year, nth] = /^(\d{4})-(\d{2})/.exec(month) ?? [];
  if (!year || !nth || Number(nth) < 1 || Number(nth) > 12) return month;
  const first = Date.UTC(Number(year), Number(nth) - 1, 1);
  return new Intl.DateTimeFormat(localeOf(language), { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(first);
}
