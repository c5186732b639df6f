import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { Button } from '../ui/button.tsx';
import { reckon } from './draft.ts';
import type { Drafting } from './use-draft.ts';
import type { Action } from './view.ts';
import { standingWords } from './words.ts';
import { WorthBars } from './worth-bars.tsx';

interface SendBarProps {
  readonly view: TableView;
  readonly drafting: Drafting;
  readonly isBusy: boolean;
  readonly onAct: (action: Action) => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
  readonly sendButton: RefObject<HTMLButtonElement | null>;
}

/** What the draft is worth to the own side, and the ways to name it, to take theirs, or to leave. */
export function SendBar({ view, drafting, isBusy, onAct, onAccept, onLeave, sendButton }: SendBarProps) {
  const { t } = useTranslation('negotiation');
  const { mode, draft, trade } = drafting;
  const { standing, us, preparation, round, rounds } = view;
  const aspiration = preparation?.aspiration ?? null;
  const { worth, missing } = reckon(view, draft);
  const isEmpty = missing.length === view.issues.length;
  const isLast = round >= rounds;
  const lacks =
    mode === 'trade'
      ? Object.keys(trade.want).length === 0 || Object.keys(trade.give).length === 0
      : missing.length > 0;
  const send = () => {
    if (mode === 'trade') onAct({ type: 'propose', want: { ...trade.want }, give: { ...trade.give } });
    else onAct({ type: 'offer', terms: { ...draft } });
  };
  return (
    <div className="table-send">
      <WorthBars
        bars={[
          ...(isLast ? [] : [{ key: 'draft' as const, label: t(mode === 'trade' ? 'bar.trade' : 'bar.offer'), worth }]),
          ...(standing ? [{ key: 'theirs' as const, label: t('bar.theirs'), worth: standing.worth }] : []),
        ]}
        reservation={us.reservation}
        aspiration={aspiration}
      />
      <div className="table-send-foot">
        <p className="table-send-words">
          {isLast
            ? t('send.noRounds')
            : missing.length === 0
              ? standingWords(t, worth, us.reservation, aspiration)
              : isEmpty
                ? t('worth.empty')
                : t('worth.missing', { count: missing.length })}
        </p>
        <div className="table-send-ways">
          {isLast ? null : (
            <Button ref={sendButton} look="main" isDisabled={lacks || isBusy} onPress={send}>
              {t(mode === 'trade' ? 'send.trade' : 'send.offer')}
            </Button>
          )}
          {standing ? (
            <Button isDisabled={isBusy} onPress={onAccept}>
              {t('send.accept')}
            </Button>
          ) : null}
          <Button look="quiet" isDisabled={isBusy} onPress={onLeave}>
            {t('send.leave')}
          </Button>
        </div>
      </div>
    </div>
  );
}
