import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { onDayWords, timeWords } from './words.ts';

export type Channel = AttemptView['channels'][number];

interface AdvisersProps {
  readonly channels: readonly Channel[];
  /** Name of the clock, or null where there is none. */
  readonly unit: string | null;
  readonly isBusy: boolean;
  /** The play has ended: who was not asked cannot be any more. */
  readonly isOver: boolean;
  readonly onAsk: (channel: Channel) => void;
  readonly onReread: (channel: Channel) => void;
}

/** The people and levels of government that can be asked. One that was asked gives its answer again. */
export const Advisers = memo(function Advisers({ channels, unit, isBusy, isOver, onAsk, onReread }: AdvisersProps) {
  const { t } = useTranslation('scenario');
  if (channels.length === 0) return null;
  const state = ({ status, cost, askedDay }: Channel): string => {
    if (status === 'asked')
      return unit === null || askedDay === null
        ? t('channel.askedPlain')
        : t('channel.asked', { when: onDayWords(t, askedDay, unit) });
    if (status === 'closed') return t(isOver ? 'channel.notAsked' : 'channel.closed');
    if (unit === null) return '';
    return cost === 0 ? t('time.none') : timeWords(t, cost, unit);
  };
  return (
    <section className="desk-panel" aria-labelledby="desk-advisers">
      <h2 id="desk-advisers" className="desk-panel-title">
        {t('channels')}
      </h2>
      <ul className="desk-advisers">
        {channels.map((channel) => (
          <li key={channel.id}>
            {channel.status === 'closed' ? (
              <p className="desk-adviser desk-adviser-closed">
                <span>{plainText(channel.title)}</span> <span className="desk-adviser-state">{state(channel)}</span>
              </p>
            ) : (
              <button
                type="button"
                className={`desk-adviser desk-adviser-${channel.status}`}
                aria-haspopup="dialog"
                aria-disabled={isBusy || undefined}
                onClick={() => !isBusy && (channel.status === 'asked' ? onReread(channel) : onAsk(channel))}
              >
                <span>{plainText(channel.title)}</span> <span className="desk-adviser-state">{state(channel)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
});
