import type { TFunction } from 'i18next';
import type { MapPlace, MapWay } from '../../../core/studio/map.ts';
import { percentWords } from './heat.ts';

/** What the checker has found at one place or way. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly messages: readonly string[];
}

type Say = TFunction<'studio-map'>;

/** A finding in one line: what kind, and every message. */
export const findingWords = (t: Say, { severity, messages }: Finding): string =>
  t(`finding.${severity}`, { messages: messages.join(' ') });

/** What there is to say of a place besides its title, in the order in which it matters. */
export function placeNotes(
  t: Say,
  language: string,
  place: MapPlace,
  finding: Finding | null,
  share: number | null,
): readonly string[] {
  return [
    ...(place.isStart ? [t('start')] : []),
    ...(place.quality ? [t(`quality.${place.quality}`)] : []),
    ...(place.kind === 'channel' ? [t('channel')] : []),
    ...(place.chapter ? [t('inChapter', { chapter: place.chapter })] : []),
    ...(share === null ? [] : [t('share', { share: percentWords(language, share) })]),
    ...(finding ? [findingWords(t, finding)] : []),
  ];
}

/** The title of a place, or its id while it has none. */
export const titleOf = ({ title, id }: MapPlace): string => title || id;

/** The words of a way; the way that time takes has none of its author's. */
export const wayTitle = (t: Say, way: MapWay): string => (way.from === '' ? t('timeOut') : way.label || way.id);
