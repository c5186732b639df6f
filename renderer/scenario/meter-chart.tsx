import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plain } from './change-wording.ts';
import { type Line, type Plot, plotMeters, type Spot, spreadLabels, wrap } from './chart.ts';
import { lookOf } from './meter-line.tsx';
import { LineNames, lineHeight, NameList } from './meter-names.tsx';

interface MeterChartProps {
  readonly meters: DebriefView['meters'];
  readonly clock: DebriefView['clock'];
  /** In sixteenths of the page's text size, as everything in the picture. */
  readonly width: number;
  readonly height: number;
}

/** Below this width there is no room for names beside the lines; they stand in a list above. */
const roomForNames = 560;
const namesWidth = 200;

/** The meters over the time of a play: one line each, told apart by its dashes, its marks and its name. */
export function MeterChart({ meters, clock, width, height }: MeterChartProps) {
  const { t } = useTranslation('scenario');
  const names = meters.map((meter) => wrap(`${meter.label} ${plain(meter.value)}`, 25));
  const most = Math.max(1, ...names.map((name) => name.length));
  const gap = most * lineHeight + 4;
  const isNamed = width >= roomForNames && meters.length * gap <= height - 40;
  const box = { left: 32, right: width - 12, top: 12, bottom: height - 44 };
  const plotIn = (right: number) => plotMeters(meters, clock?.start ?? null, { ...box, right });
  // A play that ends early leaves room at its right: the names then stand there, near the ends of their lines.
  const wide = plotIn(box.right);
  const plot = isNamed && width - endOf(wide) < namesWidth ? plotIn(width - namesWidth) : wide;
  const ends = plot.lines.map((line) => line.spots.at(-1)?.y ?? box.bottom);
  const namesAt = endOf(plot) + 22;
  const labels = spreadLabels(ends, gap, box.top + 6, box.bottom - (most - 1) * lineHeight);
  const across =
    plot.across === 'decisions'
      ? t('chart.decisions')
      : clock?.name === 'days'
        ? t('chart.days')
        : t('chart.time', { unit: clock?.name.replaceAll('_', ' ') ?? '' });
  return (
    <div className="debrief-chart">
      {isNamed ? null : <NameList meters={meters} />}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="debrief-chart-picture"
        role="img"
        aria-label={described(t, meters)}
      >
        {plot.rows.map(({ at, y }) => (
          <g key={at}>
            <line x1={box.left} x2={plot.columns.at(-1)?.x} y1={y} y2={y} className="debrief-chart-grid" />
            <text x={box.left - 8} y={y + 4} textAnchor="end" className="debrief-chart-tick">
              {plain(at)}
            </text>
          </g>
        ))}
        {plot.columns.map(({ at, x }) => (
          <g key={at}>
            <line x1={x} x2={x} y1={box.bottom} y2={box.bottom + 5} className="debrief-chart-axis" />
            <text x={x} y={box.bottom + 19} textAnchor="middle" className="debrief-chart-tick">
              {at}
            </text>
          </g>
        ))}
        <text x={box.left} y={height - 4} className="debrief-chart-tick">
          {across}
        </text>
        {plot.lines.map((line, index) => (
          <MeterLine key={line.name} line={line} index={index} />
        ))}
        {isNamed ? <LineNames lines={plot.lines} names={names} heights={labels} x={namesAt} /> : null}
      </svg>
    </div>
  );
}

function MeterLine({ line, index }: { readonly line: Line; readonly index: number }) {
  const { className, dashes, shape } = lookOf(index);
  return (
    <g className={className}>
      <path d={line.path} className="debrief-chart-line" strokeDasharray={dashes} />
      {apart(line.spots).map(({ x, y, step }) => (
        <path key={step} d={shape} transform={`translate(${x} ${y})`} className="debrief-chart-mark" />
      ))}
    </g>
  );
}

/** Where the lines end: the last decision is the same for all. */
const endOf = (plot: Plot): number => Math.max(0, ...plot.lines.map((line) => line.spots.at(-1)?.x ?? 0));

/** Spots that do not lie on the one before: a decision that moved nothing on the same day needs no second mark. */
const apart = (spots: readonly Spot[]) =>
  spots.filter((spot, at) => at === 0 || spot.x !== spots[at - 1]?.x || spot.y !== spots[at - 1]?.y);

function described(t: ReturnType<typeof useTranslation>['t'], meters: DebriefView['meters']): string {
  const lines = meters.map(({ label, start, value, points }) => {
    const values = points.map((point) => point.value);
    return t('chart.line', { label, start, value, low: Math.min(...values), high: Math.max(...values) });
  });
  return t('chart.description', { lines: lines.join(' ') });
}
