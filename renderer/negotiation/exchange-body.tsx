import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { tradeWords } from './exchange-words.ts';
import { Said } from './said.tsx';
import { TermsList } from './terms-list.tsx';
import type { Exchange } from './view.ts';
import { points } from './words.ts';

interface ExchangeBodyProps {
  readonly view: Pick<TableView, 'issues'>;
  readonly exchange: Exchange;
}

/** One exchange in full: what was named, what was said to it, what they named in return. */
export function ExchangeBody({ view: { issues }, exchange }: ExchangeBodyProps) {
  const { t } = useTranslation('negotiation');
  const { did, reply, said } = exchange;
  const trade = tradeWords(t, issues, exchange);
  return (
    <div className="table-exchange">
      {trade === '' ? null : <p>{trade}</p>}
      {did.type === 'offer' || did.type === 'accept' ? <TermsList issues={issues} terms={did.terms} /> : null}
      <Said said={said} deeper={1} />
      {reply ? (
        <>
          <p className="table-exchange-reply">
            {t('reply.worth', { points: points(reply.worth), count: reply.worth })}
          </p>
          <TermsList issues={issues} terms={reply.terms} />
        </>
      ) : null}
    </div>
  );
}
