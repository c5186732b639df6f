import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierEntry } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Changes, type Gauges } from './changes.tsx';
import { Passage } from './passage.tsx';

interface ArrivalProps extends Gauges {
  readonly entry: DossierEntry;
  /** The decision took the last of the clock. */
  readonly isOutOfTime: boolean;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** What the last decision led to: first in words, then what it moved. */
export function Arrival({ entry, isOutOfTime, heading, meters, clock }: ArrivalProps) {
  const { t } = useTranslation('scenario');
  return (
    <section className="desk-arrival" aria-labelledby="desk-arrival-title">
      <h2 ref={heading} tabIndex={-1} id="desk-arrival-title" className="desk-arrival-title">
        <span className="desk-arrival-kind">{t(entry.kind === 'channel' ? 'arrival.channel' : 'arrival.choice')}</span>{' '}
        {plainText(entry.title)}
      </h2>
      <Passage blocks={entry.text} />
      <Changes changes={entry.changes} meters={meters} clock={clock} />
      {isOutOfTime ? <p className="desk-out-of-time">{t('outOfTime')}</p> : null}
    </section>
  );
}
