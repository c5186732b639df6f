import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { verdictOf } from './coordination.ts';
import { channelWords } from './coordination-words.ts';
import { Passage } from './passage.tsx';

/** Whom the trainee asked and when, and before what a prudent executive would have asked. */
export function CoordinationList({ channels, clock }: Pick<DebriefView, 'channels' | 'clock'>) {
  const { t, i18n } = useTranslation('scenario');
  if (channels.length === 0) return <p>{t('coordination.none')}</p>;
  return (
    <>
      <p className="debrief-hint">{t('coordination.text')}</p>
      <ul className="debrief-channels">
        {channels.map((channel) => {
          const verdict = verdictOf(channel);
          return (
            <li key={channel.id} className="debrief-channel">
              <h3 className="debrief-channel-name">{plainText(channel.title)}</h3>
              <p className={`debrief-verdict debrief-verdict-${verdict}`}>{t(`verdict.${verdict}`)}</p>
              <p className="debrief-channel-when">{channelWords(t, i18n.language, channel, clock)}</p>
              <Passage blocks={channel.note} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
