import { type Graph, startOf } from './graph.ts';
import type { Layout } from './layout.ts';

export type Direction = 'right' | 'left' | 'up' | 'down' | 'home' | 'end';

const directions: Readonly<Record<string, Direction>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
};

/** The direction of a key, or null where it is another. */
export const directionOf = (key: string): Direction | null =>
  Object.hasOwn(directions, key) ? (directions[key] ?? null) : null;

/**
 * The place that an arrow key leads to, or null where there is none. Right goes along the first way to another scene,
 * left to a scene that leads here, and of several to the one that was come from (`trail`, oldest first); up and down go
 * among the places of the same layer. Left of what nothing leads to are the channels, and right of those the start.
 * Home goes to the start, End to the first ending.
 */
export function neighbour(
  graph: Graph,
  layout: Layout,
  at: string,
  direction: Direction,
  trail: readonly string[] = [],
): string | null {
  const place = graph.places.find(({ id }) => id === at);
  const start = (startOf(graph) ?? graph.places[0])?.id ?? null;
  if (direction === 'home' || !place) return start;
  if (direction === 'end') return graph.places.find(({ kind }) => kind === 'ending')?.id ?? null;
  if (direction === 'right') {
    if (place.kind === 'channel') return start;
    return graph.ways.find(({ way }) => way.from === at && way.to !== at)?.way.to ?? null;
  }
  if (direction === 'left') {
    if (place.kind === 'channel') return null;
    const before = graph.ways.flatMap(({ way }) =>
      way.to === at && way.from !== '' && way.from !== at ? [way.from] : [],
    );
    const last = trail.findLast((id) => before.includes(id));
    return last ?? before[0] ?? graph.places.find(({ kind }) => kind === 'channel')?.id ?? null;
  }
  const layer = layerOf(graph, layout, at);
  return layer[layer.indexOf(at) + (direction === 'down' ? 1 : -1)] ?? null;
}

/** Ids of the places that stand in one column with a place, from the top. */
export function layerOf(graph: Graph, layout: Layout, at: string): readonly string[] {
  const x = layout.spots.get(at)?.x;
  if (x === undefined) return [];
  return graph.places
    .flatMap(({ id }) => {
      const spot = layout.spots.get(id);
      return spot && Math.abs(spot.x - x) < 1 ? [{ id, y: spot.y }] : [];
    })
    .sort((a, b) => a.y - b.y)
    .map(({ id }) => id);
}
