import type { TFunction } from 'i18next';

/** A reading or playing time in words: whole minutes below an hour, then hours to the nearest half. */
export function durationWords(t: TFunction, minutes: number): string {
  if (minutes < 60) return t('ui:minutes', { count: minutes });
  const hours = Math.round(minutes / 30) / 2;
  return t(Number.isInteger(hours) ? 'ui:hours' : 'ui:hoursHalf', { count: Math.floor(hours) });
}
