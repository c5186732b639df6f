import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plain } from './change-wording.ts';
import { leftWords, levelWords } from './words.ts';

/** Where the trainee stands, in a few lines: for windows in which the calendar and the meters are folded away. */
export const Glance = memo(function Glance({ clock, meters }: Pick<AttemptView, 'clock' | 'meters'>) {
  const { t } = useTranslation('scenario');
  if (!clock && meters.length === 0) return null;
  return (
    <ul className="desk-glance" aria-label={t('meters.summary')}>
      {clock ? <li className="desk-glance-clock">{leftWords(t, clock)}</li> : null}
      {meters.map((meter) => (
        <li key={meter.name}>
          {t('glance.meter', { label: meter.label, value: plain(meter.value), level: levelWords(t, meter) })}
        </li>
      ))}
    </ul>
  );
});
