import type { TFunction } from 'i18next';
import { type Felt, type Fifth, levelAt, plain, signed } from './change-wording.ts';

/** Names of clocks that have words of their own; any other is shown as its author wrote it. */
const knownUnits: readonly string[] = ['days', 'hours', 'weeks', 'months'];

interface Gauge {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly level: string | null;
}

const own = (unit: string) => unit.replaceAll('_', ' ');

/** A length of time on the scenario's clock: `3 days`. `unit` is the clock's name. */
export const timeWords = (t: TFunction, count: number, unit: string): string =>
  knownUnits.includes(unit) ? t(`time.${unit}`, { count }) : t('time.named', { count, unit: own(unit) });

/** A moment on the clock, as the head of an entry: `Day 8`. `day` counts from the beginning. */
export function dayWords(t: TFunction, day: number, unit: string): string {
  if (day === 0) return t('day.start');
  return unit === 'days' ? t('day', { day }) : t('day.named', { time: timeWords(t, day, unit) });
}

/** The same inside a sentence: `on day 8`. */
export function onDayWords(t: TFunction, day: number, unit: string): string {
  if (day === 0) return t('onDay.start');
  return unit === 'days' ? t('onDay', { day }) : t('onDay.named', { time: timeWords(t, day, unit) });
}

/** What is left on the clock: `13 of 21 days left`. */
export const leftWords = (t: TFunction, clock: { left: number; start: number; name: string }): string =>
  t('time.left', { left: clock.left, time: timeWords(t, clock.start, clock.name) });

export const fifthWords = (t: TFunction, fifth: Fifth): string => t(`level.${fifth}`);

/** The word for where a meter stands: the author's, or else the program's own. */
export function levelWords(t: TFunction, gauge: Gauge): string {
  const level = levelAt([gauge], gauge.name, gauge.value);
  return level === null ? '' : 'word' in level ? level.word : fifthWords(t, level.fifth);
}

/** One change in words: `The partner's trust: −5, now 45, correct`, or `2 days passed; 13 of 21 days left`. */
export function changeWords(
  t: TFunction,
  felt: Felt,
  gauges: readonly Gauge[],
  clock: { readonly name: string; readonly start: number } | null,
): string {
  if (felt.kind === 'clock') {
    const unit = clock?.name ?? felt.name;
    const time = timeWords(t, Math.abs(felt.by), unit);
    const change = felt.by < 0 ? t('time.passed', { time }) : t('time.gained', { time });
    return clock ? t('change.time', { change, left: leftWords(t, { ...clock, left: felt.to }) }) : change;
  }
  const change = meterWords(t, felt, gauges);
  return felt.cause === 'arrival' ? t('change.arrival', { change }) : change;
}

function meterWords(t: TFunction, felt: Felt, gauges: readonly Gauge[]): string {
  const level = levelAt(gauges, felt.name, felt.to);
  const particulars = { label: felt.label, by: signed(felt.by), to: plain(felt.to) };
  if (level === null) return t('change', particulars);
  return t('change.level', { ...particulars, level: 'word' in level ? level.word : fifthWords(t, level.fifth) });
}
