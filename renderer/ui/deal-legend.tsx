import type { Chart } from '../../core/negotiation/chart.ts';
import { marks } from './deal-marks.ts';
import './deal-picture.css';

/** Everything that can be drawn of deals, as a sample of it is drawn about its own middle. */
const samples = {
  deal: { className: 'deal-made', d: marks.deal },
  us: { className: 'deal-mark deal-mark-us', d: marks.us },
  them: { className: 'deal-mark deal-mark-them', d: marks.them },
  frontier: { className: 'deal-frontier', d: 'M-11-4L0-1L11 5' },
  nash: { className: 'deal-solution', d: marks.nash },
  kalaiSmorodinsky: { className: 'deal-solution', d: marks.kalaiSmorodinsky },
  none: { className: 'deal-none', d: 'M-11 0h22' },
  zone: { className: 'deal-zone', d: 'M-11-7h22v14h-22z' },
  cloud: { className: 'deal-dots', d: 'M0 0h0' },
  outside: { className: 'deal-dots deal-dots-outside', d: 'M0 0h0' },
} as const;

export type LegendKey = keyof typeof samples;

interface DealLegendProps {
  readonly chart: Chart;
  /** What is told of, in order; what the chart has nothing of is passed over. */
  readonly keys: readonly LegendKey[];
  readonly words: (key: LegendKey) => string;
}

/** What the marks of a picture of deals stand for; only those that are on it. */
export function DealLegend({ chart, keys, words }: DealLegendProps) {
  return (
    <ul className="deal-legend">
      {keys
        .filter((key) => isOn(chart, key))
        .map((key) => (
          <li key={key}>
            <svg viewBox="0 0 24 16" className="deal-sample" aria-hidden="true">
              <path d={samples[key].d} transform="translate(12 8)" className={samples[key].className} />
            </svg>
            <span>{words(key)}</span>
          </li>
        ))}
    </ul>
  );
}

function isOn({ zone, outside, solutions }: Chart, key: LegendKey): boolean {
  if (key === 'zone') return zone > 0;
  if (key === 'outside') return outside.length > 0;
  return key === 'nash' || key === 'kalaiSmorodinsky' ? solutions[key] !== null : true;
}
