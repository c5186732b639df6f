import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { verdictOf } from './coordination.ts';
import { channelWords } from './coordination-words.ts';

/** Whom the trainee asked, as it stands on paper: the judgement beside each name, without the author's notes. */
export function PaperChannels({ channels, clock }: Pick<DebriefView, 'channels' | 'clock'>) {
  const { t, i18n } = useTranslation('scenario');
  return (
    <ul className="debrief-sheet-channels">
      {channels.map((channel) => (
        <li key={channel.id}>
          <strong>{plainText(channel.title)}</strong>:{' '}
          {channel.before.length === 0 ? `${t(`verdict.${verdictOf(channel)}`)}. ` : null}
          {channelWords(t, i18n.language, channel, clock)}
        </li>
      ))}
    </ul>
  );
}
