import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { card, gaps } from './elk-graph.ts';
import { type Graph, sourceOf } from './graph.ts';
import { type Box, boxOf, type Layout, type Route, swing } from './layout.ts';

/** Reads what ELK has laid out, and puts the channels into a column of their own on the left. */
export function layoutOf(key: string, graph: Graph, laid: ElkNode): Layout {
  const spots = new Map<string, Box>();
  for (const node of laid.children ?? []) {
    spots.set(node.id, { x: node.x ?? 0, y: node.y ?? 0, width: card.width, height: node.height ?? card.height });
  }
  let y = 0;
  for (const { id } of graph.places.filter(({ kind }) => kind === 'channel')) {
    spots.set(id, { x: -(card.width + gaps.channels), y, width: card.width, height: card.height });
    y += card.height + gaps.cards;
  }
  const routed = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  const curves = new Map<string, number>();
  const routes = new Map(
    graph.ways.flatMap(({ key, way }) => {
      const from = spots.get(sourceOf(way));
      const to = spots.get(way.to);
      const edge = routed.get(key);
      if (!from || !to) return [];
      if (edge) return [[key, routeOf(edge, from)] as const];
      const index = curves.get(way.from) ?? 0;
      curves.set(way.from, index + 1);
      return [[key, curveOf(from, to, index)] as const];
    }),
  );
  return { key, spots, routes };
}

function routeOf(edge: ElkExtendedEdge, from: Box): Route {
  const corners = (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [first] = corners;
  // ELK knows a place with the room for the words beside it: the way itself begins at the card.
  const points = first ? [{ x: from.x + from.width, y: first.y }, ...corners] : corners;
  return { points, isCurve: false, box: boxOf(points) };
}

/** A way that ELK found no path for. Several from one place leave it from the bottom up, one row each. */
function curveOf(from: Box, to: Box, index: number): Route {
  const y = from.y + from.height - 10 - index * gaps.row * 0.5;
  const right = from.x + from.width;
  const points = [
    { x: right, y },
    { x: right + gaps.words, y },
    { x: to.x, y: to.y + to.height / 2 },
  ];
  const { x, width, ...rest } = boxOf(points);
  return { points, isCurve: true, box: { ...rest, x: x - swing, width: width + 2 * swing } };
}
