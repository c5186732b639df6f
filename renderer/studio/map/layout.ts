export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** How a way is drawn: its corners, and the box around them. A curve goes straight to the second and swings to the third. */
export interface Route {
  readonly points: readonly Point[];
  readonly isCurve: boolean;
  readonly box: Box;
}

/** Where everything of a graph stands, in pixels of the map. `key` is that of the graph. */
export interface Layout {
  readonly key: string;
  /** By id of the place, `timeId` among them. */
  readonly spots: ReadonlyMap<string, Box>;
  /** By key of the way. */
  readonly routes: ReadonlyMap<string, Route>;
}

/** How far the handles of a curve reach, in pixels of the map. */
export const swing = 120;

/** The smallest box around some points; one of no size where there are none. */
export function boxOf(points: readonly Point[]): Box {
  if (points.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const [xs, ys] = [points.map((one) => one.x), points.map((one) => one.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Whether two boxes share a point. */
export const touch = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/**
 * The layout moved as a whole, so that what both have stands as nearly as possible where it stood: by the middle one of
 * the distances, which a few places that went far do not change.
 */
export function steadied(layout: Layout, before: Layout | null): Layout {
  const kept = [...layout.spots].flatMap(([id, spot]) => {
    const old = before?.spots.get(id);
    return old ? [{ x: old.x - spot.x, y: old.y - spot.y }] : [];
  });
  if (kept.length === 0) return layout;
  const [dx, dy] = [middle(kept.map((one) => one.x)), middle(kept.map((one) => one.y))];
  if (dx === 0 && dy === 0) return layout;
  const moved = <P extends Point>(one: P): P => ({ ...one, x: one.x + dx, y: one.y + dy });
  return {
    key: layout.key,
    spots: new Map([...layout.spots].map(([id, spot]) => [id, moved(spot)])),
    routes: new Map(
      [...layout.routes].map(([key, route]) => [
        key,
        { ...route, points: route.points.map(moved), box: moved(route.box) },
      ]),
    ),
  };
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
