import type { DebriefView } from '../../core/api/attempt.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly day: number;
  readonly value: number;
}

export interface Line {
  readonly name: string;
  readonly label: string;
  readonly spots: readonly Spot[];
  /** The same spots as the `d` of an SVG path. */
  readonly path: string;
}

export interface Plot {
  /** What the horizontal axis counts: days, or decisions where no day passed. */
  readonly across: 'days' | 'decisions';
  readonly columns: readonly { readonly at: number; readonly x: number }[];
  readonly rows: readonly { readonly at: number; readonly y: number }[];
  readonly lines: readonly Line[];
}

/** Whole numbers from `min` to `max` at a pleasant distance (1, 2, 5 times a power of ten), both ends among them. */
export function ticks(min: number, max: number, most: number): readonly number[] {
  if (max <= min) return [min];
  const rough = (max - min) / Math.max(1, most - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? power * 10);
  const whole = Math.ceil(step);
  const list: number[] = [];
  for (let at = min; at < max - whole * 0.4; at += whole) list.push(at);
  return [...list, max];
}

/** Maps a span of values to a span of pixels. A span of no width maps to its first pixel. */
export const scale = (from: number, to: number, start: number, end: number) => (value: number) =>
  to === from ? start : start + ((value - from) / (to - from)) * (end - start);

/** Lays out the meters of a play over its days, in pixels inside `box`. All meters share one vertical axis. */
export function plotMeters(meters: DebriefView['meters'], clockStart: number | null, box: Box): Plot {
  const points = meters.flatMap((meter) => meter.points);
  const lastDay = Math.max(0, ...points.map((point) => point.day));
  const across = lastDay > 0 ? 'days' : 'decisions';
  const end =
    across === 'days' ? Math.max(lastDay, clockStart ?? 0) : Math.max(1, ...points.map((point) => point.step));
  const low = Math.min(0, ...meters.map((meter) => meter.min));
  const high = Math.max(1, ...meters.map((meter) => meter.max));
  const x = scale(0, end, box.left, box.right);
  const y = scale(low, high, box.bottom, box.top);
  return {
    across,
    columns: ticks(0, end, 8).map((at) => ({ at, x: round(x(at)) })),
    rows: ticks(low, high, 5).map((at) => ({ at, y: round(y(at)) })),
    lines: meters.map((meter) => {
      const spots = meter.points.map((point) => ({
        ...point,
        x: round(x(across === 'days' ? point.day : point.step)),
        y: round(y(point.value)),
      }));
      return { name: meter.name, label: meter.label, spots, path: pathOf(spots) };
    }),
  };
}

/**
 * Moves labels apart so that no two are nearer than `gap`, each as close to its own height as the others allow, none
 * outside `top` and `bottom`. Answers in the order given.
 */
export function spreadLabels(heights: readonly number[], gap: number, top: number, bottom: number): readonly number[] {
  const order = heights.map((wish, index) => ({ wish, index })).sort((a, b) => a.wish - b.wish || a.index - b.index);
  const placed: { index: number; y: number }[] = [];
  for (const { wish, index } of order) {
    const above = placed.at(-1);
    placed.push({ index, y: Math.max(wish, above ? above.y + gap : top) });
  }
  let floor = bottom;
  for (const one of placed.toReversed()) {
    one.y = Math.min(one.y, floor);
    floor = one.y - gap;
  }
  const result = [...heights];
  for (const { index, y } of placed) result[index] = round(y);
  return result;
}

const round = (value: number) => Math.round(value * 10) / 10;

const pathOf = (spots: readonly Spot[]) =>
  spots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** Breaks a name into lines of about `most` characters, at its spaces. */
export function wrap(name: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
