import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Text } from '../ui/text.tsx';
import { lastNamed } from './draft.ts';
import { didWords, tradeWords } from './exchange-words.ts';
import { Said } from './said.tsx';
import { useStart } from './use-start.ts';
import type { Exchange, Terms } from './view.ts';
import { points, termsWords } from './words.ts';

/** The talk, step by step, each with the way to take it again. */
export function Rounds({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { pack, activity, attempt, talk } = view;
  const { isStarting, fault, start } = useStart(pack, activity);
  const [from, setFrom] = useState<number | null>(null);
  const replay = (step: number) => {
    setFrom(step);
    void start({ attempt, step });
  };
  return (
    <>
      <p className="table-hint no-print">{t('rounds.hint')}</p>
      <ol className="outcome-rounds">
        {talk.map((exchange, index) => (
          <li key={exchange.step} className="outcome-round">
            <Step view={view} exchange={exchange} before={talk.slice(0, index)} />
            {exchange.step === 0 ? null : (
              <Button
                look="quiet"
                className="outcome-replay no-print"
                aria-label={t('rounds.replayLabel', { number: exchange.step })}
                isPending={isStarting && from === exchange.step - 1}
                onPress={() => replay(exchange.step - 1)}
              >
                {t('rounds.replay')}
              </Button>
            )}
            {fault && from === exchange.step - 1 ? <FaultMessage fault={fault} /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

interface StepProps {
  readonly view: TableDebriefView;
  readonly exchange: Exchange;
  /** What went before it, oldest first. */
  readonly before: readonly Exchange[];
}

function Step({ view, exchange, before }: StepProps) {
  const { t } = useTranslation('negotiation');
  const { did, said, reply, step, round, day } = exchange;
  const trade = tradeWords(t, view.issues, exchange);
  const note =
    did.type === 'ask' || did.type === 'consult'
      ? [...view.questions, ...view.channels].find((one) => one.id === did.id)?.note
      : undefined;
  const isNamed = did.type === 'offer' || did.type === 'propose';
  return (
    <>
      <p className="outcome-round-place">
        {step === 0 ? null : <span className="outcome-round-number">{step}</span>}{' '}
        {isNamed ? <span>{t('rounds.round', { round })}</span> : null}{' '}
        {view.days && step > 0 ? <span>{t('rounds.day', { day })}</span> : null}
      </p>
      <h3 className="outcome-round-title">{didWords(t, exchange)}</h3>
      {trade === '' ? null : <p className="outcome-terms">{trade}</p>}
      {did.type === 'offer' ? (
        <p className="outcome-terms">{differences(t, view, lastNamed({ talk: [...before] }), did.terms)}</p>
      ) : null}
      <Said said={said} deeper={1} />
      {reply ? (
        <p className="outcome-terms">
          <strong>{t('reply.worth', { points: points(reply.worth), count: reply.worth })}</strong>{' '}
          {differences(t, view, before.findLast((one) => one.reply !== null)?.reply?.terms ?? null, reply.terms)}
        </p>
      ) : null}
      {note === undefined || note.length === 0 ? null : (
        <aside className="outcome-note" aria-label={t('rounds.note')}>
          <p className="outcome-note-title">{t('rounds.note')}</p>
          <Text blocks={note} deeper={2} />
        </aside>
      )}
    </>
  );
}

/** Terms in words: what is new in them, where there were some before. */
function differences(t: TFunction, { issues }: TableDebriefView, before: Terms | null, now: Terms): string {
  if (before === null) return termsWords(t, issues, now);
  const changed = issues.filter((issue) => before[issue.id] !== now[issue.id]);
  return changed.length === 0 ? t('rounds.unchanged') : t('rounds.changed', { terms: termsWords(t, changed, now) });
}
