import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { card, gaps, outId } from './elk-graph.ts';
import { type Graph, sourceOf, startOf } from './graph.ts';
import { type Box, boxOf, type Layout, type Route, swing } from './layout.ts';

/** Reads what ELK has laid out, and puts the channels into a column of their own on the left, at the height of the start. */
export function layoutOf(key: string, graph: Graph, laid: ElkNode): Layout {
  const spots = new Map<string, Box>();
  const rows = new Map<string, number>();
  for (const node of laid.children ?? []) {
    for (const port of node.ports ?? []) rows.set(port.id, (node.y ?? 0) + (port.y ?? 0));
    spots.set(node.id, { x: node.x ?? 0, y: node.y ?? 0, width: card.width, height: node.height ?? card.height });
  }
  const channels = graph.places.filter(({ kind }) => kind === 'channel');
  const start = spots.get(startOf(graph)?.id ?? '');
  const row = card.height + gaps.cards;
  const height = channels.length * row - gaps.cards;
  let y = start ? start.y + (start.height - height) / 2 : 0;
  for (const { id } of channels) {
    spots.set(id, { x: -(card.width + gaps.channels), y, width: card.width, height: card.height });
    y += row;
  }
  const routed = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  const routes = new Map(
    graph.ways.flatMap(({ key, way }) => {
      const from = spots.get(sourceOf(way));
      const to = spots.get(way.to);
      const edge = routed.get(key);
      if (!from || !to) return [];
      return [[key, edge ? routeOf(edge, from) : curveOf(from, to, rows.get(outId(key)) ?? from.y)] as const];
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

/** A way that ELK found no path for, from its row `y`. */
function curveOf(from: Box, to: Box, y: number): Route {
  const right = from.x + from.width;
  const points = [
    { x: right, y },
    { x: right + gaps.words, y },
    { x: to.x, y: to.y + to.height / 2 },
  ];
  const { x, width, ...rest } = boxOf(points);
  return { points, isCurve: true, box: { ...rest, x: x - swing, width: width + 2 * swing } };
}
