import i18next, { type TFunction } from 'i18next';
import type { TableView } from '../../core/api/table.ts';
import { colon, listWords, localeOf, series } from '../ui/local-words.ts';
import { type Issue, optionLabel, type Terms } from './view.ts';

/** Points as they are read: at most one decimal, and a true minus. */
export const points = (value: number): string => decimal(value, 1);

/** A number with the decimal sign of the language that is spoken, and a true minus. */
function decimal(value: number, most: number): string {
  const rounded = Math.round(value * 10 ** most) / 10 ** most || 0;
  const format = new Intl.NumberFormat(localeOf(i18next.language), { maximumFractionDigits: most, useGrouping: false });
  return format.format(rounded).replace('-', '−');
}

/** The same with its sign. */
export const signedPoints = (value: number): string =>
  points(value).startsWith('−') ? points(value) : `+${points(value)}`;

/** What is left of the days: `22 of 24 days left`. */
export const daysLeftWords = (t: TFunction, { left, start }: { left: number; start: number }): string =>
  t('days.left', { left, count: start });

export const daysWords = (t: TFunction, count: number): string => t('days', { count });

/** Where a worth stands for the own side, beside having no deal and beside what was hoped for. */
export function standingWords(t: TFunction, worth: number, reservation: number, aspiration: number | null): string {
  const over = Math.round((worth - reservation) * 10) / 10;
  const first =
    over === 0
      ? t('worth.even')
      : t(over > 0 ? 'worth.above' : 'worth.below', { count: Math.abs(over), points: points(Math.abs(over)) });
  if (aspiration === null || over <= 0) return `${first}.`;
  const short = Math.round((aspiration - worth) * 10) / 10;
  const second = short > 0 ? t('worth.short', { count: short, points: points(short) }) : t('worth.reached');
  return `${first}, ${second}.`;
}

/** Terms in words, issue by issue: `The term: Two years; The press: A joint statement`. */
export const termsWords = (t: TFunction, issues: readonly Issue[], terms: Terms): string =>
  series(
    t,
    issues.flatMap((issue) => {
      const option = terms[issue.id];
      return option === undefined ? [] : [colon(t, issue.label, optionLabel(issue, option))];
    }),
  );

/** Who can give the consent an option needs, by name. */
export const giverOf = ({ channels }: Pick<TableView, 'channels'>, needs: string | null) =>
  channels.find((one) => one.id === needs) ?? null;

/** Several things in one sentence, each between quotation marks. */
export const quoted = (t: TFunction, language: string, things: readonly string[]): string =>
  listWords(
    language,
    things.map((thing) => t('quoted', { thing })),
  );

/** What waiting costs the own side, and what is left of any deal by now. */
export function discountWords(
  t: TFunction,
  { round, days }: Pick<TableView, 'round' | 'days'>,
  { per, us }: NonNullable<TableView['discount']>,
): string {
  const passed = per === 'round' ? round : days ? days.start - days.left : 0;
  const left = Math.round((1 - us / 100) ** passed * 1_000) / 10;
  return `${t(`discount.${per}`, { percent: decimal(us, 2) })} ${passed === 0 ? '' : t('discount.left', { percent: points(left) })}`.trim();
}
