import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { TrialChannel } from '../../../core/studio/trial/view.ts';
import { ClosedWhy } from './closed-why.tsx';
import { timeWords } from './words.ts';

interface TrialChannelsProps {
  readonly channels: readonly TrialChannel[];
  readonly unit: string | null;
  readonly isOver: boolean;
  readonly onAsk: (channel: string) => void;
}

/** Who can be asked, at what cost, who was, and who cannot be, with what keeps them closed. */
export function TrialChannels({ channels, unit, isOver, onAsk }: TrialChannelsProps) {
  const { t } = useTranslation('studio-trial');
  const state = ({ status, cost }: TrialChannel): string => {
    if (status === 'asked') return t('channel.asked');
    if (status === 'closed') return t(isOver ? 'channel.notAsked' : 'channel.closed');
    if (unit === null) return '';
    return cost === 0 ? t('time.none') : timeWords(t, cost, unit);
  };
  return (
    <section aria-labelledby="trial-channels">
      <h3 id="trial-channels" className="trial-part">
        {t('channels')}
      </h3>
      <ul className="trial-channels">
        {channels.map((channel) => (
          <li key={channel.id}>
            {channel.status === 'open' ? (
              <button type="button" className="trial-channel" onClick={() => onAsk(channel.id)}>
                <span>{t('channel.ask', { name: plainText(channel.title) })}</span>{' '}
                <span className="trial-cost">{state(channel)}</span>
              </button>
            ) : (
              <p className="trial-channel trial-channel-closed">
                <span>{plainText(channel.title)}</span> <span className="trial-cost">{state(channel)}</span>
              </p>
            )}
            {channel.closed ? <ClosedWhy closed={channel.closed} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
