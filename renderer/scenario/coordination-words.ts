import type { TFunction } from 'i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { listWords, quoted } from '../ui/local-words.ts';
import { onDayWords } from './words.ts';

type Channel = Pick<DebriefView['channels'][number], 'asked' | 'before'>;
type Clock = Pick<NonNullable<DebriefView['clock']>, 'name'> | null;

/**
 * When a level was asked, and before what it should have been: `Asked on day 6. In time for “Article four”. Too late for
 * “The signing”.`
 */
export function channelWords(t: TFunction, language: string, { asked, before }: Channel, clock: Clock): string {
  const scenes = (inTime: boolean): string => {
    const met = before.filter((one) => one.inTime === inTime);
    return listWords(
      language,
      met.map((one) => quoted(t, plainText(one.title))),
    );
  };
  const [timely, missed] = [scenes(true), scenes(false)];
  if (!asked) return missed === '' ? t('asked.not') : t('asked.should', { scenes: missed });
  return [
    clock
      ? t('asked.day', { when: onDayWords(t, asked.day, clock.name) })
      : t('asked.decision', { number: asked.step + 1 }),
    timely === '' ? '' : t('asked.inTime', { scenes: timely }),
    missed === '' ? '' : t('asked.tooLate', { scenes: missed }),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
