import type { TFunction } from 'i18next';

/** A time that was spent, in words, to the minute. */
export function spentWords(t: TFunction, ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return t('progress:spent.none');
  if (minutes < 60) return t('ui:minutes', { count: minutes });
  return t('progress:spent.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
