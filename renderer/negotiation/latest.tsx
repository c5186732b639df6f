import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { didWords, tradeWords } from './exchange-words.ts';
import { Said } from './said.tsx';
import { points, signedPoints } from './words.ts';

interface LatestProps {
  readonly view: TableView;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** The last exchange in full: what the trainee did, what was said to it, and how their proposal has moved. */
export function Latest({ view, heading }: LatestProps) {
  const { t } = useTranslation('negotiation');
  const { talk, issues } = view;
  const last = talk.findLast((one) => one.did.type !== 'prepare');
  if (!last) return null;
  const before = talk.findLast((one) => one.step < last.step && one.reply !== null)?.reply ?? null;
  const { reply } = last;
  const trade = tradeWords(t, issues, last);
  return (
    <section className="table-latest" aria-labelledby="table-latest-title">
      <h2 ref={heading} tabIndex={-1} id="table-latest-title" className="table-latest-title">
        {last.did.type === 'opening' ? t('latest.opening') : didWords(t, last)}
      </h2>
      {trade === '' ? null : <p className="table-latest-trade">{trade}</p>}
      <Said said={last.said} />
      {reply ? (
        <p className="table-latest-reply">
          {t('reply.worth', { points: points(reply.worth), count: reply.worth })}{' '}
          {before && before.worth !== reply.worth
            ? t('reply.moved', { by: signedPoints(reply.worth - before.worth) })
            : before
              ? t('reply.same')
              : ''}
        </p>
      ) : null}
    </section>
  );
}
