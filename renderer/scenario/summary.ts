import type { TFunction } from 'i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { plain } from './change-wording.ts';
import { tally } from './coordination.ts';
import { levelWords, timeWords } from './words.ts';

type Played = Pick<DebriefView, 'ending' | 'clock' | 'decisions' | 'meters' | 'channels' | 'passed'>;

export interface Summary {
  /** How it ended, and whether what the scenario asks for was met. */
  readonly end: string;
  /** Where each meter ended, one phrase a meter. */
  readonly meters: readonly string[];
  /** Who was asked; empty where the scenario has nobody to ask. */
  readonly asked: string;
}

/** A play in a few sentences. */
export const summaryOf = (t: TFunction, played: Played): Summary => ({
  end: `${endWords(t, played)} ${resultWords(t, played.passed)}`,
  meters: played.meters.map((meter) => meterWords(t, meter)),
  asked: askedWords(t, played),
});

const resultWords = (t: TFunction, passed: boolean | null): string =>
  t(passed === null ? 'result.open' : passed ? 'result.passed' : 'result.notPassed');

function endWords(t: TFunction, { ending, clock, decisions }: Played): string {
  const title = plainText(ending.title);
  const count = decisions.length;
  const used = clock ? clock.start - clock.left : 0;
  if (!clock || used === 0) return `${t('summary.end', { ending: title })} ${t('summary.decisionsPlain', { count })}`;
  const time = timeWords(t, used, clock.name);
  return `${t('summary.endTime', { ending: title, time, start: clock.start })} ${t('summary.decisions', { count })}`;
}

function meterWords(t: TFunction, meter: DebriefView['meters'][number]): string {
  const { label, value, start } = meter;
  return t('summary.meter', {
    label,
    value: plain(value),
    level: levelWords(t, meter),
    movement: movementWords(t, value - start),
  });
}

function movementWords(t: TFunction, by: number): string {
  if (by === 0) return t('summary.same');
  return t(by > 0 ? 'summary.up' : 'summary.down', { count: Math.abs(by) });
}

function askedWords(t: TFunction, { channels }: Played): string {
  const { all, asked, called, inTime } = tally(channels);
  if (all === 0) return '';
  const whom = asked === 0 ? t('summary.askedNone') : t('summary.asked', { count: asked, all });
  if (called === 0) return `${whom} ${t('summary.calledNone')}`;
  if (called === inTime) return `${whom} ${t('summary.calledAll')}`;
  return `${whom} ${t('summary.called', { count: called, inTime })}`;
}
