import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chart, Point } from '../../../core/negotiation/chart.ts';
import { dealMapOf, issuesOf, mostDrawn } from '../../../core/studio/forms/table.ts';
import type { YamlMap } from '../../../core/studio/yaml-write.ts';
import { marks } from '../../ui/deal-marks.ts';
import { dotsPath, linePath, type Pair, plotDeals } from '../../ui/deal-plot.ts';
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
          <Legend hasZone={map.chart.zone > 0} hasOutside={map.chart.outside.length > 0} hasNash={hasNash(map.chart)} />
          {width === 0 ? null : <Picture chart={map.chart} width={width} us={us} them={them} numbers={numbers} />}
          <Frontier chart={map.chart} value={value} us={us} them={them} numbers={numbers} />
        </>
      ) : null}
    </div>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

const hasNash = ({ solutions }: Chart): boolean => solutions.nash !== null;

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

interface PartProps {
  readonly chart: Chart;
  readonly us: string;
  readonly them: string;
  readonly numbers: Intl.NumberFormat;
}

const pairOf = ({ us, them }: Point): Pair => [us, them];

function Picture({ chart, width, us, them, numbers }: PartProps & { readonly width: number }) {
  const { t } = useTranslation('studio-forms');
  const height = Math.round(Math.min(480, Math.max(260, width * 0.6)));
  const box = { left: 40, right: width - 10, top: 12, bottom: height - 46 };
  const { reservation, solutions } = chart;
  const plot = plotDeals([...chart.cloud, ...chart.outside, [reservation.us, reservation.them]], box);
  const [x, y] = [plot.x(reservation.us), plot.y(reservation.them)];
  const { nash } = solutions;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="form-picture"
      role="img"
      aria-label={described(t, chart, numbers)}
    >
      {chart.zone > 0 ? (
        <rect
          x={x}
          y={box.top}
          width={Math.max(0, box.right - x)}
          height={Math.max(0, y - box.top)}
          className="form-zone"
        />
      ) : null}
      {plot.across.map((at) => (
        <g key={at}>
          <line x1={plot.x(at)} x2={plot.x(at)} y1={box.top} y2={box.bottom} className="form-rule" />
          <text x={plot.x(at)} y={box.bottom + 17} textAnchor="middle" className="form-tick">
            {numbers.format(at)}
          </text>
        </g>
      ))}
      {plot.up.map((at) => (
        <g key={at}>
          <line x1={box.left} x2={box.right} y1={plot.y(at)} y2={plot.y(at)} className="form-rule" />
          <text x={box.left - 8} y={plot.y(at) + 4} textAnchor="end" className="form-tick">
            {numbers.format(at)}
          </text>
        </g>
      ))}
      <text x={(box.left + box.right) / 2} y={height - 6} textAnchor="middle" className="form-axis">
        {t('worthTo', { name: us })}
      </text>
      <text
        transform={`translate(11 ${(box.top + box.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className="form-axis"
      >
        {t('worthTo', { name: them })}
      </text>
      <path d={dotsPath(plot, chart.outside)} className="form-dots form-dots-outside" />
      <path d={dotsPath(plot, chart.cloud)} className="form-dots" />
      <path d={`M${x} ${box.top}V${box.bottom}M${box.left} ${y}H${box.right}`} className="form-reservation" />
      <path d={linePath(plot, chart.frontier.map(pairOf))} className="form-frontier" />
      <path d={dotsPath(plot, chart.frontier.map(pairOf))} className="form-frontier form-frontier-dots" />
      {nash ? (
        <path d={marks.nash} transform={`translate(${plot.x(nash.us)} ${plot.y(nash.them)})`} className="form-nash" />
      ) : null}
    </svg>
  );
}

interface LegendProps {
  readonly hasZone: boolean;
  readonly hasOutside: boolean;
  readonly hasNash: boolean;
}

function Legend({ hasZone, hasOutside, hasNash: isSolved }: LegendProps) {
  const { t } = useTranslation('studio-forms');
  const entries = [
    { key: 'cloud', show: true, className: 'form-dots', d: 'M12 8h0' },
    { key: 'outside', show: hasOutside, className: 'form-dots form-dots-outside', d: 'M12 8h0' },
    { key: 'frontier', show: true, className: 'form-frontier', d: 'M1 4L12 7L23 13' },
    { key: 'nash', show: isSolved, className: 'form-nash', d: 'M12 1L19 8L12 15L5 8z' },
    { key: 'reservation', show: true, className: 'form-reservation', d: 'M1 8h22' },
    { key: 'zone', show: hasZone, className: 'form-zone', d: 'M1 1h22v14h-22z' },
  ];
  return (
    <ul>
      {entries
        .filter(({ show }) => show)
        .map(({ key, className, d }) => (
          <li key={key}>
            <svg viewBox="0 0 24 16" aria-hidden="true">
              <path d={d} className={className} />
            </svg>
            <span>{t(`legend.${key}`)}</span>
          </li>
        ))}
    </ul>
  );
}

/** The most places of the frontier that are listed. */
const mostListed = 50;

function Frontier({ chart, value, us, them, numbers }: PartProps & { readonly value: YamlMap }) {
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
