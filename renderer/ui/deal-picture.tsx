import type { ReactNode } from 'react';
import type { Chart } from '../../core/negotiation/chart.ts';
import { dotsPath, linePath, type Pair, type Plot, plotDeals } from './deal-plot.ts';
import './deal-picture.css';

interface Place {
  readonly us: number;
  readonly them: number;
}

/** Where the marks of a picture go. */
export interface Drawing {
  readonly plot: Plot;
  /** Moves a mark that is drawn about its own middle to its place. */
  readonly at: (place: Place) => string;
}

interface DealPictureProps {
  readonly chart: Chart;
  /** In sixteenths of the page's text size, as everything in the picture. */
  readonly width: number;
  readonly height: number;
  /** The whole of it in words. */
  readonly label: string;
  /** What stands at the axes. */
  readonly us: string;
  readonly them: string;
  readonly format: (points: number) => string;
  /** What is drawn over the deals. */
  readonly children: (drawing: Drawing) => ReactNode;
}

export const pairOf = ({ us, them }: Place): Pair => [us, them];

/** Every deal on the two utilities, with the frontier, what there is without a deal, and the zone that is better than that. */
export function DealPicture({ chart, width, height, label, us, them, format, children }: DealPictureProps) {
  const box = { left: 46, right: width - 16, top: 12, bottom: height - 46 };
  const { reservation } = chart;
  const plot = plotDeals([...chart.cloud, ...chart.outside, pairOf(reservation)], box);
  const frontier = chart.frontier.map(pairOf);
  const [x, y] = [plot.x(reservation.us), plot.y(reservation.them)];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="deal-picture" role="img" aria-label={label}>
      {chart.zone > 0 ? (
        <rect
          x={x}
          y={box.top}
          width={Math.max(0, box.right - x)}
          height={Math.max(0, y - box.top)}
          className="deal-zone"
        />
      ) : null}
      {plot.across.map((value) => (
        <g key={value}>
          <line x1={plot.x(value)} x2={plot.x(value)} y1={box.top} y2={box.bottom} className="deal-rule" />
          <text x={plot.x(value)} y={box.bottom + 17} textAnchor="middle" className="deal-tick">
            {format(value)}
          </text>
        </g>
      ))}
      {plot.up.map((value) => (
        <g key={value}>
          <line x1={box.left} x2={box.right} y1={plot.y(value)} y2={plot.y(value)} className="deal-rule" />
          <text x={box.left - 8} y={plot.y(value) + 4} textAnchor="end" className="deal-tick">
            {format(value)}
          </text>
        </g>
      ))}
      <text x={(box.left + box.right) / 2} y={height - 6} textAnchor="middle" className="deal-axis">
        {us}
      </text>
      <text
        transform={`translate(15 ${(box.top + box.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        className="deal-axis"
      >
        {them}
      </text>
      <path d={dotsPath(plot, chart.outside)} className="deal-dots deal-dots-outside" />
      <path d={dotsPath(plot, chart.cloud)} className="deal-dots" />
      <path d={`M${x} ${box.top}V${box.bottom}M${box.left} ${y}H${box.right}`} className="deal-none" />
      <path d={linePath(plot, frontier)} className="deal-frontier" />
      <path d={dotsPath(plot, frontier)} className="deal-frontier deal-frontier-dots" />
      {children({ plot, at: (place) => `translate(${plot.x(place.us)} ${plot.y(place.them)})` })}
    </svg>
  );
}
