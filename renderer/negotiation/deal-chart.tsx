import { useTranslation } from 'react-i18next';
import type { TableDebriefView } from '../../core/api/table.ts';
import { DealLegend } from '../ui/deal-legend.tsx';
import { marks } from '../ui/deal-marks.ts';
import { DealPicture, pairOf } from '../ui/deal-picture.tsx';
import { linePath } from '../ui/deal-plot.ts';
import { points } from './words.ts';

interface DealChartProps {
  readonly view: TableDebriefView;
  /** In sixteenths of the page's text size, as everything in the picture. */
  readonly width: number;
  readonly height?: number;
}

const sides = ['us', 'them'] as const;
const always = ['frontier', 'nash', 'kalaiSmorodinsky', 'none', 'zone', 'cloud', 'outside'] as const;

/** Every possible deal on the two utilities, with the frontier, the solutions, what there is without a deal, and both paths. */
export function DealChart({ view, width, height = heightFor(width) }: DealChartProps) {
  const { t } = useTranslation('negotiation');
  const { chart, path, deal } = view.debrief;
  const { nash, kalaiSmorodinsky } = chart.solutions;
  const offers = (by: (typeof sides)[number]) => path.filter((one) => one.by === by);
  const named = sides.filter((by) => offers(by).length > 0);
  return (
    <div className="outcome-chart">
      <DealLegend
        chart={chart}
        keys={[...(deal ? ['deal' as const] : []), ...named, ...always]}
        words={(key) => t(`legend.${key}`)}
      />
      <DealPicture
        chart={chart}
        width={width}
        height={height}
        label={described(t, view)}
        us={t('chart.us')}
        them={t('chart.them')}
        format={points}
      >
        {({ plot, at }) => (
          <>
            {sides.map((by) => (
              <g key={by} className={`deal-mark-${by}`}>
                <path d={linePath(plot, offers(by).map(pairOf))} className="outcome-path-line" />
                {offers(by).map((one, index, all) => (
                  <g key={`${one.step} ${one.us} ${one.them}`} transform={at(one)}>
                    <path d={marks[by]} className="deal-mark" />
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
            {nash ? <path d={marks.nash} transform={at(nash)} className="deal-solution" /> : null}
            {kalaiSmorodinsky ? (
              <path d={marks.kalaiSmorodinsky} transform={at(kalaiSmorodinsky)} className="deal-solution" />
            ) : null}
            {deal ? <path d={marks.deal} transform={at(deal)} className="deal-made" /> : null}
          </>
        )}
      </DealPicture>
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
