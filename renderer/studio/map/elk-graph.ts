import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { type Graph, sourceOf, storyOrder, timeId } from './graph.ts';
import type { Layout } from './layout.ts';

/** Size of a place's card, in pixels of the map. It grows with the ways that leave it. */
export const card = { width: 208, height: 68 } as const;
/** `words` is the room right of a card in which its ways carry their words, `row` the height of one of them. */
export const gaps = { words: 184, row: 20, cards: 24, layers: 28, channels: 48 } as const;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.spacing.nodeNode': String(gaps.cards),
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(gaps.layers * 2),
  'elk.layered.spacing.edgeNodeBetweenLayers': String(gaps.layers),
  'elk.layered.spacing.edgeEdgeBetweenLayers': '8',
  // The order of the story decides what leads back, and stays what it is when a scene is added.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
};

/** Up to how many places ELK may take its time. */
const few = 120;
const careful = { 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES' };
// Measured at 500 scenes and 1500 ways, 270 layers deep: minutes with what is above, some seconds with this.
const swift = { 'elk.layered.thoroughness': '2', 'elk.layered.crossingMinimization.greedySwitch.type': 'OFF' };

/**
 * Keys of the ways that ELK finds a path for; the others are drawn as curves behind the cards. In a large map a way that
 * leads back would need a place in each layer it passes, which takes longer than all the rest. And nothing may leave the
 * last layer: ways out of an ending are a mistake of the author's, and yet to be seen.
 */
export function routedKeys({ places, ways }: Graph, order: readonly string[]): ReadonlySet<string> {
  const rank = new Map(order.map((id, index) => [id, index]));
  const endings = new Set(places.filter(({ kind }) => kind === 'ending').map(({ id }) => id));
  const isForth = (from: string, to: string) => from === '' || (rank.get(from) ?? 0) <= (rank.get(to) ?? 0);
  const isRouted = (from: string, to: string) => !endings.has(from) && (places.length <= few || isForth(from, to));
  return new Set(ways.filter(({ way }) => isRouted(way.from, way.to)).map(({ key }) => key));
}

/** Ids of where a way leaves its place and where it arrives, by its key. */
export const outId = (key: string): string => `out ${key}`;
const inId = (key: string): string => `in ${key}`;

/**
 * What ELK is asked to lay out: scenes and endings, endings in the last layer, from left to right. Of a layout there was,
 * places in one layer keep their order.
 */
export function elkGraphOf(graph: Graph, before: Layout | null): ElkNode {
  const byId = new Map(graph.places.map((place) => [place.id, place]));
  const leaving = Map.groupBy(graph.ways, ({ way }) => sourceOf(way));
  const arriving = Map.groupBy(graph.ways, ({ way }) => way.to);
  const story = storyOrder(graph);
  const order = leaving.has(timeId) ? [timeId, ...story] : story;
  const routed = routedKeys(graph, story);
  const children = order.map((id): ElkNode => {
    const place = byId.get(id);
    const out = leaving.get(id) ?? [];
    const old = before?.spots.get(id);
    return {
      id,
      width: out.length === 0 ? card.width : card.width + gaps.words,
      height: id === timeId ? 36 : Math.max(card.height, (out.length + 1) * gaps.row),
      ports: [
        // Curves have a row of their own too, though ELK knows of no more of them than that.
        ...out.map(({ key }) => ({ id: outId(key), layoutOptions: { 'elk.port.side': 'EAST' } })),
        ...(arriving.get(id) ?? [])
          .filter(({ key }) => routed.has(key))
          .map(({ key }) => ({ id: inId(key), layoutOptions: { 'elk.port.side': 'WEST' } })),
      ],
      layoutOptions: {
        'elk.portConstraints': 'FIXED_SIDE',
        'elk.alignment': 'LEFT',
        ...(place?.kind === 'ending' ? { 'elk.layered.layering.layerConstraint': 'LAST' } : {}),
        ...(place?.isStart && place.kind === 'scene' ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {}),
        ...(old ? { 'elk.position': `(${old.x},${old.y})` } : {}),
      },
    };
  });
  return {
    id: 'map',
    layoutOptions: {
      ...options,
      ...(graph.places.length <= few ? careful : swift),
      ...(before ? { 'elk.layered.crossingMinimization.semiInteractive': 'true' } : {}),
    },
    children,
    edges: graph.ways
      .filter(({ key }) => routed.has(key))
      .map(({ key }) => ({ id: key, sources: [outId(key)], targets: [inId(key)] })),
  };
}
