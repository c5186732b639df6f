import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { marks } from '../ui/deal-marks.ts';

/** What the marks of the chart stand for; only those that are on it. */
export function Legend({ view }: { readonly view: TableDebriefView }) {
  const { t } = useTranslation('negotiation');
  const { chart, path, deal } = view.debrief;
  const has = (by: 'us' | 'them') => path.some((one) => one.by === by);
  const dot = <path d="M12 8h0" />;
  const mark = (d: string) => <path d={d} transform="translate(12 8)" />;
  const entries = [
    { key: 'deal', show: deal !== null, className: 'outcome-deal', sample: mark(marks.deal) },
    { key: 'us', show: has('us'), className: 'outcome-path outcome-path-us', sample: mark(marks.us) },
    { key: 'them', show: has('them'), className: 'outcome-path outcome-path-them', sample: mark(marks.them) },
    { key: 'frontier', show: true, className: 'outcome-frontier', sample: <path d="M1 4L12 7L23 13" /> },
    { key: 'nash', show: chart.solutions.nash !== null, className: 'outcome-solution', sample: mark(marks.nash) },
    {
      key: 'kalaiSmorodinsky',
      show: chart.solutions.kalaiSmorodinsky !== null,
      className: 'outcome-solution',
      sample: mark(marks.kalaiSmorodinsky),
    },
    { key: 'none', show: true, className: 'outcome-none', sample: <path d="M1 8h22" /> },
    { key: 'zone', show: chart.zone > 0, className: 'outcome-zone', sample: <path d="M1 1h22v14h-22z" /> },
    { key: 'cloud', show: true, className: 'outcome-dots', sample: dot },
    { key: 'outside', show: chart.outside.length > 0, className: 'outcome-dots outcome-dots-outside', sample: dot },
  ];
  return (
    <ul className="outcome-legend">
      {entries
        .filter((one) => one.show)
        .map(({ key, className, sample }) => (
          <li key={key}>
            <svg viewBox="0 0 24 16" className={`outcome-sample ${className}`} aria-hidden="true">
              {sample}
            </svg>
            <span>{t(`legend.${key}`)}</span>
          </li>
        ))}
    </ul>
  );
}
