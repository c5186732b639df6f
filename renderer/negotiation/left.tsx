import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { changeWords, inOrder } from './left-words.ts';
import { TermsList } from './terms-list.tsx';
import { points } from './words.ts';

/** What both could have had besides, in words; without a deal, what was possible. */
export function Left({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { debrief, issues } = view;
  const { left, deal, chart } = debrief;
  if (deal === null) {
    const { nash } = chart.solutions;
    if (!nash) return <p className="table-lead">{t('left.noZone')}</p>;
    return (
      <>
        <p className="table-lead">{t('left.possible', { us: points(nash.us), them: points(nash.them) })}</p>
        <TermsList issues={issues} terms={nash.terms} />
      </>
    );
  }
  if (left === null) return <p className="table-lead">{t('left.nothing')}</p>;
  return (
    <>
      <p className="table-lead">{t('left', { us: points(left.worth.us), them: points(left.worth.them) })}</p>
      <ul className="outcome-left">
        {inOrder(left.changes).map((change) => (
          <li key={`${change.issue} ${change.to}`}>{changeWords(t, issues, change)}</li>
        ))}
      </ul>
    </>
  );
}
