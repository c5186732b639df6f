import type { Node } from '@xyflow/react';
import type { MapPlace } from '../../../core/studio/map.ts';
import { type Graph, timeId } from './graph.ts';
import { heatStep } from './heat.ts';
import type { Layout } from './layout.ts';
import type { Finding } from './words.ts';

export type PlaceCard = Node<
  {
    readonly place: MapPlace;
    readonly finding: Finding | null;
    readonly share: number | null;
    readonly step: number | null;
  },
  'place'
>;
export type TimeCard = Node<Record<string, never>, 'time'>;
export type Card = PlaceCard | TimeCard;

/** Cards as they were drawn last, each with all that is seen of it. */
export type CardCache = Map<string, { readonly seen: string; readonly card: Card }>;

/**
 * The cards of a map, where its layout puts them. A card of which nothing has changed is the same object as before, so
 * that a letter in the text draws one card anew. The lines in the file are no part of it.
 */
export function cardsOf(
  graph: Graph,
  layout: Layout,
  findings: ReadonlyMap<string, Finding>,
  shares: ReadonlyMap<string, number> | null,
  cache: CardCache,
): Card[] {
  const keep = (id: string, make: () => Card, ...seen: unknown[]): Card => {
    const words = JSON.stringify(seen);
    const old = cache.get(id);
    if (old?.seen === words) return old.card;
    const card = make();
    cache.set(id, { seen: words, card });
    return card;
  };
  const cards = graph.places.flatMap((place) => {
    const spot = layout.spots.get(place.id);
    if (!spot) return [];
    const finding = findings.get(place.id) ?? null;
    const share = place.kind === 'channel' ? null : (shares?.get(place.id) ?? (shares ? 0 : null));
    const step = share === null ? null : heatStep(share);
    const make = () => ({ ...still(place.id, spot), type: 'place' as const, data: { place, finding, share, step } });
    return [keep(place.id, make, { ...place, line: 0 }, spot, finding, share)];
  });
  const time = layout.spots.get(timeId);
  const isTimed = graph.ways.some(({ way }) => way.from === '');
  return time && isTimed
    ? [...cards, keep(timeId, () => ({ ...still(timeId, time), type: 'time' as const, data: {} }), time)]
    : cards;
}

/** A card that neither moves nor is measured: with `handles` given, React Flow draws only those in view from the start. */
const still = (id: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  id,
  position: { x, y },
  width,
  height,
  handles: [],
  // “node”, in English, which says nothing that the card itself does not.
  domAttributes: { 'aria-roledescription': undefined },
});
