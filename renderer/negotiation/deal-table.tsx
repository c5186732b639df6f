import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { Scroller } from '../ui/scroller.tsx';
import type { Terms } from './view.ts';
import { points, termsWords } from './words.ts';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly us: number;
  readonly them: number;
  readonly terms: Terms | null;
}

/** The figures behind the chart: both paths, the deal, the solutions, and every efficient deal. */
export function DealTable({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { chart, path, deal, counterpart } = view.debrief;
  const rows: Row[] = [
    ...path.map((one, index) => ({
      ...one,
      key: `path ${index}`,
      label: t(`table.${one.by}.${one.type}`, { round: one.round }),
    })),
    ...(deal ? [{ ...deal, key: 'deal', label: t('legend.deal') }] : []),
    { ...chart.reservation, key: 'none', label: t('legend.none'), terms: null },
    ...(['nash', 'kalaiSmorodinsky', 'egalitarian', 'utilitarian'] as const).flatMap((key) => {
      const one = chart.solutions[key];
      return one ? [{ ...one, key, label: t(`legend.${key}`) }] : [];
    }),
    ...chart.frontier.map((one, index) => ({ ...one, key: `frontier ${index}`, label: t('table.frontier') })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in
    <div role="group" aria-label={t('table.title')}>
      <Scroller label={t('table.title')} className="outcome-scroll">
        <table className="table-grid outcome-numbers">
          <thead>
            <tr>
              <th scope="col">{t('table.what')}</th>
              <th scope="col">{t('table.you')}</th>
              <th scope="col">{counterpart.name}</th>
              <th scope="col">{t('table.terms')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, us, them, terms }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{points(us)}</td>
                <td>{points(them)}</td>
                <td>{terms ? termsWords(t, view.issues, terms) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
