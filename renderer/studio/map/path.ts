import { type Point, type Route, swing } from './layout.ts';

/** How round the corners of a way are, in pixels of the map. */
const bend = 6;

/** A way as the `d` of an SVG path, its corners rounded. Empty where it goes nowhere. */
export function pathOf({ points, isCurve }: Pick<Route, 'points' | 'isCurve'>): string {
  const [first, second, third] = points;
  if (!first || !second) return '';
  if (isCurve && third) {
    return `M${at(first)}L${at(second)}C${at(right(second, swing))} ${at(right(third, -swing))} ${at(third)}`;
  }
  const corners = points.slice(1, -1).map((corner, index) => {
    const before = points[index] ?? corner;
    const after = points[index + 2] ?? corner;
    const size = Math.min(bend, distance(before, corner) / 2, distance(corner, after) / 2);
    return `L${at(towards(corner, before, size))}Q${at(corner)} ${at(towards(corner, after, size))}`;
  });
  return `M${at(first)}${corners.join('')}L${at(points.at(-1) ?? second)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const right = ({ x, y }: Point, by: number): Point => ({ x: x + by, y });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}
