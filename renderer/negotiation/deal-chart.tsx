import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { marks } from '../ui/deal-marks.ts';
import { dotsPath, linePath, type Pair, plotDeals } from '../ui/deal-plot.ts';
import { Legend } from './legend.tsx';
import { points } from './words.ts';

interface DealChartProps {
  readonly view: TableDebriefView;
  /** In sixteenths of the page's text size, as everything in the picture. */
  readonly width: number;
  readonly height?: number;
}

/** Every possible deal on the two utilities, with the frontier, the solutions, what there is without a deal, and both paths. */
export function DealChart({ view, width, height = heightFor(width) }: DealChartProps) {
  const { t } = useTranslation('negotiation');
  const { chart, path, deal } = view.debrief;
  const { reservation, solutions } = chart;
  const box = { left: 46, right: width - 16, top: 12, bottom: height - 46 };
  const offers = (by: 'us' | 'them') => path.filter((one) => one.by === by);
  const pairOf = ({ us, them }: { readonly us: number; readonly them: number }): Pair => [us, them];
  const plot = plotDeals([...chart.cloud, ...chart.outside, [reservation.us, reservation.them]], box);
  const at = (pair: { readonly us: number; readonly them: number }) =>
    `translate(${plot.x(pair.us)} ${plot.y(pair.them)})`;
  const [noDealX, noDealY] = [plot.x(reservation.us), plot.y(reservation.them)];
  return (
    <div className="outcome-chart">
      <Legend view={view} />
      <svg viewBox={`0 0 ${width} ${height}`} className="outcome-picture" role="img" aria-label={described(t, view)}>
        {chart.zone > 0 ? (
          <rect
            x={noDealX}
            y={box.top}
            width={Math.max(0, box.right - noDealX)}
            height={Math.max(0, noDealY - box.top)}
            className="outcome-zone"
          />
        ) : null}
        {plot.across.map((value) => (
          <g key={value}>
            <line x1={plot.x(value)} x2={plot.x(value)} y1={box.top} y2={box.bottom} className="outcome-grid" />
            <text x={plot.x(value)} y={box.bottom + 17} textAnchor="middle" className="outcome-tick">
              {points(value)}
            </text>
          </g>
        ))}
        {plot.up.map((value) => (
          <g key={value}>
            <line x1={box.left} x2={box.right} y1={plot.y(value)} y2={plot.y(value)} className="outcome-grid" />
            <text x={box.left - 8} y={plot.y(value) + 4} textAnchor="end" className="outcome-tick">
              {points(value)}
            </text>
          </g>
        ))}
        <text x={(box.left + box.right) / 2} y={height - 6} textAnchor="middle" className="outcome-axis">
          {t('chart.us')}
        </text>
        <text
          transform={`translate(15 ${(box.top + box.bottom) / 2}) rotate(-90)`}
          textAnchor="middle"
          className="outcome-axis"
        >
          {t('chart.them')}
        </text>
        <path d={dotsPath(plot, chart.outside)} className="outcome-dots outcome-dots-outside" />
        <path d={dotsPath(plot, chart.cloud)} className="outcome-dots" />
        <line x1={noDealX} x2={noDealX} y1={box.top} y2={box.bottom} className="outcome-none" />
        <line x1={box.left} x2={box.right} y1={noDealY} y2={noDealY} className="outcome-none" />
        <path d={linePath(plot, chart.frontier.map(pairOf))} className="outcome-frontier" />
        <path d={dotsPath(plot, chart.frontier.map(pairOf))} className="outcome-frontier-dots" />
        {(['us', 'them'] as const).map((by) => (
          <g key={by} className={`outcome-path outcome-path-${by}`}>
            <path d={linePath(plot, offers(by).map(pairOf))} className="outcome-path-line" />
            {offers(by).map((one, index, all) => (
              <g key={`${one.step} ${one.us} ${one.them}`} transform={at(one)}>
                <path d={marks[by]} className="outcome-mark" />
                {isSame(one, all[index + 1]) ? null : (
                  <text
                    x={by === 'us' ? 9 : -9}
                    y={-7}
                    textAnchor={by === 'us' ? 'start' : 'end'}
                    className="outcome-place"
                  >
                    {firstOf(all, index) === index ? index + 1 : `${firstOf(all, index) + 1}–${index + 1}`}
                  </text>
                )}
              </g>
            ))}
          </g>
        ))}
        {solutions.nash ? <path d={marks.nash} transform={at(solutions.nash)} className="outcome-solution" /> : null}
        {solutions.kalaiSmorodinsky ? (
          <path d={marks.kalaiSmorodinsky} transform={at(solutions.kalaiSmorodinsky)} className="outcome-solution" />
        ) : null}
        {deal ? <path d={marks.deal} transform={at(deal)} className="outcome-deal" /> : null}
      </svg>
    </div>
  );
}

const heightFor = (width: number): number => Math.round(Math.min(560, Math.max(300, width * 0.68)));

type Place = { readonly us: number; readonly them: number };

const isSame = (a: Place, b: Place | undefined): boolean => a.us === b?.us && a.them === b.them;

/** Where the run of equal places begins that ends here: one mark then carries the numbers of all. */
function firstOf(all: readonly Place[], index: number): number {
  const here = all[index];
  let first = index;
  while (here && isSame(here, all[first - 1])) first--;
  return first;
}

function described(t: ReturnType<typeof useTranslation>['t'], { debrief }: TableDebriefView): string {
  const { chart, deal, path } = debrief;
  const of = (by: 'us' | 'them') => path.filter((one) => one.by === by).length;
  return [
    t('chart.description', { deals: chart.deals, zone: chart.zone, ours: of('us'), theirs: of('them') }),
    deal ? t('chart.deal', { us: points(deal.us), them: points(deal.them) }) : t('chart.noDeal'),
    t('chart.seeTable'),
  ].join(' ');
}
