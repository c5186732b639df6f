import type { DebriefView } from '../../core/api/attempt.ts';
import { plain } from './change-wording.ts';
import type { Line } from './chart.ts';
import { lookOf, Sample } from './meter-line.tsx';

export const lineHeight = 16;

interface LineNamesProps {
  readonly lines: readonly Line[];
  /** The name of each line, broken into lines of words. */
  readonly names: readonly (readonly string[])[];
  readonly heights: readonly number[];
  readonly x: number;
}

/** The names of the lines in a chart, each beside the end of its own. */
export function LineNames({ lines, names, heights, x }: LineNamesProps) {
  return lines.map((line, index) => {
    const last = line.spots.at(-1);
    const y = heights[index] ?? 0;
    return (
      <g key={line.name} className={lookOf(index).className}>
        {last ? <path d={`M${last.x + 6} ${last.y}L${x - 4} ${y}`} className="debrief-chart-leader" /> : null}
        <text className="debrief-chart-name">
          {(names[index] ?? []).map((part, row) => (
            <tspan key={part} x={x} y={y + 4 + row * lineHeight}>
              {part}
            </tspan>
          ))}
        </text>
      </g>
    );
  });
}

/** The same above a chart that has no room for them. For the eye: the chart's own words say it all. */
export function NameList({ meters }: Pick<DebriefView, 'meters'>) {
  return (
    <ul className="debrief-chart-names" aria-hidden="true">
      {meters.map((meter, index) => (
        <li key={meter.name}>
          <Sample index={index} /> {meter.label} {plain(meter.value)}
        </li>
      ))}
    </ul>
  );
}
