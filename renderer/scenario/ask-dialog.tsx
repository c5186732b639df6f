import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Channel } from './advisers.tsx';
import { ReasonField } from './reason-field.tsx';
import { leftWords, timeWords } from './words.ts';

interface AskDialogProps {
  readonly channel: Channel;
  readonly clock: AttemptView['clock'];
  /** A reason already noted on the desk. */
  readonly reason: string;
  readonly onAsk: (reason: string) => void;
  readonly onClose: () => void;
}

// At once: `autoFocus` would wait for the meters to come to rest where a native button opened the dialog.
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

/** Confirms a consultation: what it costs before it is asked, and room for why. */
export function AskDialog({ channel, clock, reason: noted, onAsk, onClose }: AskDialogProps) {
  const { t } = useTranslation('scenario');
  const [reason, setReason] = useState(noted);
  const name = plainText(channel.title);
  const cost = () => {
    if (!clock || channel.cost === 0) return t('channel.askFree');
    const time = timeWords(t, channel.cost, clock.name);
    if (channel.cost >= clock.left) return t('channel.askLast', { time });
    return t('channel.askCost', { time, left: leftWords(t, clock) });
  };
  return (
    <Dialog
      title={t('channel.askTitle', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="main" ref={takeFocus} onPress={() => onAsk(reason)}>
            {t('channel.ask')}
          </Button>
        </>
      }
    >
      <p className="desk-ask-cost">{cost()}</p>
      <p className="desk-ask-once">{t('channel.askOnce')}</p>
      <ReasonField value={reason} onChange={setReason} />
    </Dialog>
  );
}
