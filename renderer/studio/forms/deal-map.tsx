import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart, Point } from '../../../core/negotiation/chart.ts';
import { dealMapOf, issuesOf, mostDrawn } from '../../../core/studio/forms/table.ts';
import type { YamlMap } from '../../../core/studio/yaml-write.ts';
import { DealLegend } from '../../ui/deal-legend.tsx';
import { marks } from '../../ui/deal-marks.ts';
import { DealPicture } from '../../ui/deal-picture.tsx';
import { localeOf, series } from '../../ui/local-words.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWidth } from '../../ui/use-width.ts';

interface DealMapProps {
  readonly value: YamlMap;
  readonly us: string;
  readonly them: string;
}

/** Every deal on the two utilities, as the figures are now; or in words why it is not drawn. */
export function DealMap({ value, us, them }: DealMapProps) {
  const { t, i18n } = useTranslation('studio-forms');
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const map = useMemo(() => dealMapOf(value), [value]);
  const numbers = useMemo(
    () => new Intl.NumberFormat(localeOf(i18n.language), { maximumFractionDigits: 2 }),
    [i18n.language],
  );
  return (
    <div ref={frame} className="form-deals">
      {map.type === 'open' ? <p>{t('deals.open')}</p> : null}
      {map.type === 'many' ? (
        <p>{t('deals.many', { deals: numbers.format(map.deals), most: numbers.format(mostDrawn) })}</p>
      ) : null}
      {map.type === 'drawn' ? (
        <>
          <p>{described(t, map.chart, numbers)}</p>
          <DealLegend chart={map.chart} keys={legend} words={(key) => t(`legend.${key}`)} />
          {width === 0 ? null : (
            <DealPicture
              chart={map.chart}
              width={width}
              height={heightFor(width)}
              label={described(t, map.chart, numbers)}
              us={t('worthTo', { name: us })}
              them={t('worthTo', { name: them })}
              format={numbers.format}
            >
              {({ at }) => {
                const { nash } = map.chart.solutions;
                return nash ? <path d={marks.nash} transform={at(nash)} className="deal-solution" /> : null;
              }}
            </DealPicture>
          )}
          <Frontier chart={map.chart} value={value} us={us} them={them} numbers={numbers} />
        </>
      ) : null}
    </div>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

const legend = ['cloud', 'outside', 'frontier', 'nash', 'none', 'zone'] as const;
const heightFor = (width: number): number => Math.round(Math.min(480, Math.max(260, width * 0.6)));

function described(t: Words, { deals, allowed, zone, frontier, solutions }: Chart, numbers: Intl.NumberFormat): string {
  const n = (number: number) => numbers.format(number);
  const { nash } = solutions;
  return [
    t('deals.count', { count: deals, deals: n(deals), allowed: n(allowed) }),
    t('deals.zone', { count: zone, zone: n(zone) }),
    t('deals.frontier', { count: frontier.length, places: n(frontier.length) }),
    nash ? t('deals.nash', { us: n(nash.us), them: n(nash.them) }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

interface FrontierProps {
  readonly chart: Chart;
  readonly value: YamlMap;
  readonly us: string;
  readonly them: string;
  readonly numbers: Intl.NumberFormat;
}

/** The most places of the frontier that are listed. */
const mostListed = 50;

function Frontier({ chart, value, us, them, numbers }: FrontierProps) {
  const { t } = useTranslation('studio-forms');
  const issues = issuesOf(value);
  const inWords = ({ terms }: Point): string =>
    series(
      t,
      issues.map(({ id, label, options }) => {
        const option = options.find((one) => one.id === terms[id]);
        return t('deals.term', { issue: label || id, option: option?.label || terms[id] });
      }),
    );
  return (
    <details>
      <summary>{t('deals.list')}</summary>
      <Scroller label={t('deals.list')} className="form-scroll">
        <table className="form-table">
          <thead>
            <tr>
              <th scope="col">{t('deals.deal')}</th>
              <th scope="col">{us}</th>
              <th scope="col">{them}</th>
            </tr>
          </thead>
          <tbody>
            {chart.frontier.slice(0, mostListed).map((point) => (
              <tr key={`${point.us} ${point.them}`}>
                <th scope="row">{inWords(point)}</th>
                <td>{numbers.format(point.us)}</td>
                <td>{numbers.format(point.them)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {chart.frontier.length > mostListed ? <p>{t('deals.listMore', { most: mostListed })}</p> : null}
    </details>
  );
}
