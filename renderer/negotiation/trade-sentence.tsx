import { useTranslation } from 'react-i18next';
import type { Trade } from '../../core/negotiation/worth.ts';
import type { Issue, Terms } from './view.ts';
import { termsWords } from './words.ts';

interface TradeSentenceProps {
  readonly issues: readonly Issue[];
  readonly trade: Trade;
}

/** A conditional proposal as it will be said: “If you …, we …”, and what it still lacks. */
export function TradeSentence({ issues, trade }: TradeSentenceProps) {
  const { t } = useTranslation('negotiation');
  return (
    <div className="table-trade">
      <p className="table-trade-half">
        <span>{t('trade.if')}</span> <Half issues={issues} terms={trade.want} lack={t('trade.lackWant')} />
      </p>
      <p className="table-trade-half">
        <span>{t('trade.then')}</span> <Half issues={issues} terms={trade.give} lack={t('trade.lackGive')} />
      </p>
      <p className="table-hint">{t('trade.rest')}</p>
    </div>
  );
}

interface HalfProps {
  readonly issues: readonly Issue[];
  readonly terms: Terms;
  readonly lack: string;
}

function Half({ issues, terms, lack }: HalfProps) {
  const { t } = useTranslation('negotiation');
  const named = termsWords(t, issues, terms);
  return named === '' ? <em>{lack}</em> : <strong>{named}</strong>;
}
