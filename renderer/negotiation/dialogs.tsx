import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Text } from '../ui/text.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { ExchangeBody } from './exchange-body.tsx';
import { didWords } from './exchange-words.ts';
import { Notes } from './notes.tsx';
import type { Asking } from './side.tsx';
import type { Action, Exchange } from './view.ts';
import { daysLeftWords, daysWords } from './words.ts';

/** What is laid over the table. */
export type Opened =
  | { readonly type: 'mandate' | 'accept' | 'leave' }
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'asking'; readonly asking: Asking };

interface DialogsProps {
  readonly view: TableView;
  readonly opened: Opened | null;
  readonly onAct: (action: Action) => void;
  readonly onClose: () => void;
}

export function Dialogs({ view, opened, onAct, onClose }: DialogsProps) {
  const { t } = useTranslation('negotiation');
  switch (opened?.type) {
    case undefined:
      return null;
    case 'mandate':
      return (
        <Dialog title={t('mandate')} isOpen onClose={onClose}>
          {view.role === '' ? null : <p className="table-role">{t('role', { role: view.role })}</p>}
          <Text blocks={view.briefing} deeper={1} className="table-briefing" />
          <Notes view={view} />
        </Dialog>
      );
    case 'exchange':
      return (
        <Dialog
          title={opened.exchange.did.type === 'opening' ? t('did.opening') : didWords(t, opened.exchange)}
          isOpen
          onClose={onClose}
        >
          <ExchangeBody view={view} exchange={opened.exchange} />
        </Dialog>
      );
    case 'asking':
      return <AskDialog view={view} asking={opened.asking} onAct={onAct} onClose={onClose} />;
    case 'accept':
      return <AcceptDialog view={view} onAct={onAct} onClose={onClose} />;
    case 'leave':
      return (
        <Dialog
          title={t('leave.title')}
          isOpen
          onClose={onClose}
          actions={
            <>
              <Button onPress={onClose}>{t('leave.stay')}</Button>
              <Button look="main" onPress={() => onAct({ type: 'walk-away' })}>
                {t('send.leave')}
              </Button>
            </>
          }
        >
          <p>{t('leave.text')}</p>
          {view.us.alternative === '' ? null : <p className="table-alternative">{view.us.alternative}</p>}
        </Dialog>
      );
  }
}

// At once: `autoFocus` would wait where a native button opened the dialog.
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();

interface AskDialogProps extends Omit<DialogsProps, 'opened'> {
  readonly asking: Asking;
}

/** Confirms a question or a consultation: what it costs, before it is asked. */
function AskDialog({ view, asking: { type, entry }, onAct, onClose }: AskDialogProps) {
  const { t } = useTranslation('negotiation');
  const title = plainText(entry.title);
  const { days } = view;
  const cost = Math.abs(entry.days);
  const costWords = () => {
    if (!days || cost === 0) return t('ask.free');
    if (cost >= days.left) return t('ask.last', { time: daysWords(t, cost) });
    return t('ask.cost', { time: daysWords(t, cost), left: daysLeftWords(t, days) });
  };
  return (
    <Dialog
      title={type === 'ask' ? title : t('consult.title', { name: title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('notNow')}</Button>
          <Button
            look="main"
            ref={takeFocus}
            onPress={() => onAct(type === 'ask' ? { type, question: entry.id } : { type, channel: entry.id })}
          >
            {t(type === 'ask' ? 'ask' : 'consult')}
          </Button>
        </>
      }
    >
      <p>{t(type === 'ask' ? 'ask.text' : 'consult.text')}</p>
      <p className="table-hint">
        {costWords()} {t('ask.once')}
      </p>
    </Dialog>
  );
}
