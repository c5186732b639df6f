import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapPlace, MapWay } from '../../../core/studio/map.ts';
import type { Graph, NamedWay } from './graph.ts';
import { type Finding, findingWords, placeNotes, titleOf, wayTitle } from './words.ts';

interface ListProps {
  readonly graph: Graph;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly shares: ReadonlyMap<string, number> | null;
  readonly selected: string | null;
  readonly onPick: (picked: MapPlace | MapWay) => void;
  readonly onOpen: ((place: MapPlace) => void) | undefined;
}

/** The same map in words: every place with the ways that leave it. It is written out once it is opened. */
export const PlaceList = memo(function PlaceList(props: ListProps) {
  const { t } = useTranslation('studio-map');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="map-list" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('list')}</summary>
      {isOpen ? <Places {...props} /> : null}
    </details>
  );
});

function Places({ graph, findings, shares, selected, onPick, onOpen }: ListProps) {
  const { t, i18n } = useTranslation('studio-map');
  const titles = useMemo(() => new Map(graph.places.map((place) => [place.id, titleOf(place)])), [graph]);
  const leaving = useMemo(() => Map.groupBy(graph.ways, ({ way }) => way.from), [graph]);
  const rows = (ways: readonly NamedWay[]) =>
    ways.map(({ key, way }) => {
      const finding = findings.get(way.id);
      return (
        <li key={key}>
          <button
            type="button"
            className="map-link"
            aria-current={selected === way.id || undefined}
            onClick={() => onPick(way)}
          >
            {t('list.way', { way: wayTitle(t, way), to: titles.get(way.to) ?? way.to })}
          </button>
          {finding ? <span className="map-note"> {findingWords(t, finding)}</span> : null}
        </li>
      );
    });
  const timed = leaving.get('') ?? [];
  return (
    <ul className="map-places">
      {graph.places.map((place) => {
        const share = place.kind === 'channel' ? null : (shares?.get(place.id) ?? (shares ? 0 : null));
        const notes = placeNotes(t, i18n.language, place, findings.get(place.id) ?? null, share);
        const ways = leaving.get(place.id) ?? [];
        return (
          <li key={place.id}>
            <button
              type="button"
              className="map-link map-link-place"
              aria-current={selected === place.id || undefined}
              onClick={() => onPick(place)}
            >
              {titleOf(place)}
            </button>
            {onOpen ? (
              <button
                type="button"
                className="map-link"
                aria-label={t('list.openOf', { title: titleOf(place) })}
                onClick={() => onOpen(place)}
              >
                {t('list.open')}
              </button>
            ) : null}
            {notes.length > 0 ? <span className="map-note"> {notes.join(' · ')}</span> : null}
            {ways.length > 0 ? <ul className="map-list-ways">{rows(ways)}</ul> : null}
          </li>
        );
      })}
      {rows(timed)}
    </ul>
  );
}
