import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { optionLabel } from './view.ts';
import { points } from './words.ts';

/** Who sat across the table: their kind, what they had without a deal, who stood behind them, and what mattered to them. */
export function Who({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { debrief, issues } = view;
  const { counterpart } = debrief;
  const most = Math.max(1, ...issues.flatMap((issue) => [issue.weight, issue.theirWeight]));
  const bar = (side: 'us' | 'them', value: number) => (
    <span className={`outcome-weight outcome-weight-${side}`}>
      <span className="outcome-weight-bar" aria-hidden="true">
        <span style={{ width: `${(value / most) * 100}%` }} />
      </span>
      {points(value)}
    </span>
  );
  return (
    <>
      <p className="outcome-kind">{t(`kind.${counterpart.kind}`)}</p>
      <p className="table-lead">{t(`kind.${counterpart.kind}.text`)}</p>
      {counterpart.principal === '' ? null : (
        <p className="table-lead">{t('who.principal', { who: counterpart.principal })}</p>
      )}
      {counterpart.deadline === null ? null : (
        <p className="table-lead">{t('who.deadline', { round: counterpart.deadline })}</p>
      )}
      <p className="table-lead">
        {t('who.reservation', { points: points(counterpart.reservation), count: counterpart.reservation })}{' '}
        {counterpart.alternative}
      </p>
      <table className="table-grid outcome-weights">
        <caption>{t('who.weights')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('who.issue')}</th>
            <th scope="col">{t('table.you')}</th>
            <th scope="col">{counterpart.name}</th>
            <th scope="col">{t('who.best')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.id}>
              <th scope="row">{issue.label}</th>
              <td>{bar('us', issue.weight)}</td>
              <td>{bar('them', issue.theirWeight)}</td>
              <td>{issue.theirBest === null ? '' : optionLabel(issue, issue.theirBest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
