import { useStore, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Graph } from './graph.ts';
import { distanceOf } from './label.ts';
import type { Layout, Point } from './layout.ts';

/** Where each chapter begins on the map, by its name: at its first scene from the left. */
export function chapterSpots({ places }: Graph, { spots }: Layout): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>();
  for (const { id, chapter } of places) {
    const spot = spots.get(id);
    const first = found.get(chapter);
    if (chapter && spot && (!first || spot.x < first.x)) found.set(chapter, { x: spot.x, y: spot.y });
  }
  return found;
}

/** What stands over the cards: the channels' heading, and from afar the names of the chapters. */
export const Titles = memo(function Titles({ graph, layout }: { readonly graph: Graph; readonly layout: Layout }) {
  const { t } = useTranslation('studio-map');
  const isFar = useStore((state) => distanceOf(state.transform[2]) === 'far');
  const channel = graph.places.find(({ kind }) => kind === 'channel');
  const column = channel && layout.spots.get(channel.id);
  const chapters = isFar ? [...chapterSpots(graph, layout)] : [];
  return (
    <ViewportPortal>
      <svg className="map-titles" width="1" height="1" aria-hidden="true">
        {column ? (
          <text className="map-heading" x={column.x} y={column.y - 14}>
            {t('channels')}
          </text>
        ) : null}
        {chapters.map(([name, { x, y }]) => (
          <text key={name} className="map-heading map-heading-far" x={x} y={y - 18}>
            {name}
          </text>
        ))}
      </svg>
    </ViewportPortal>
  );
});
