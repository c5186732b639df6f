import { ReactFlow, useStore } from '@xyflow/react';
import { type CSSProperties, type KeyboardEvent, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapPlace, MapWay } from '../../../core/studio/map.ts';
import { type CardCache, cardsOf } from './cards.ts';
import { type Graph, timeId } from './graph.ts';
import { distanceOf, hairOf } from './label.ts';
import type { Layout } from './layout.ts';
import { directionOf, neighbour } from './neighbours.ts';
import { elementId, PickContext, usePick } from './pick.ts';
import { PlaceCardView, TimeCardView } from './place-card.tsx';
import { Titles } from './titles.tsx';
import { type View, zooms } from './use-view.ts';
import { Ways } from './ways.tsx';
import type { Finding } from './words.ts';

interface CanvasProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly shares: ReadonlyMap<string, number> | null;
  readonly view: View;
  readonly helpId: string;
  readonly onPick: (picked: MapPlace | MapWay) => void;
  readonly onOpen: ((place: MapPlace) => void) | undefined;
}

const nodeTypes = { place: PlaceCardView, time: TimeCardView };
const steps = 50;

/** The map as it is looked at and walked through. It is one stop of the Tab key, and names the card on which it is. */
export function Canvas({ graph, layout, findings, shares, view, helpId, onPick, onOpen }: CanvasProps) {
  const { t } = useTranslation('studio-map');
  const { store, prefix } = useContext(PickContext);
  const active = usePick((pick) => pick.active);
  const isFar = useStore((state) => distanceOf(state.transform[2]) === 'far');
  const hair = useStore((state) => hairOf(state.transform[2]));
  const [cache] = useState((): CardCache => new Map());
  // A card that is out of view is not drawn, and cannot be named: the map shows it when it has the focus.
  const [hasFocus, setFocus] = useState(false);
  const cards = useMemo(
    () => cardsOf(graph, layout, findings, shares, cache),
    [graph, layout, findings, shares, cache],
  );
  const placeOf = (id: string | null) => graph.places.find((place) => place.id === id) ?? null;
  const moveTo = (id: string | null) => {
    if (id === null) return;
    store.setState(({ active: from, trail }) => ({
      active: id,
      trail: from === null || from === id ? trail : [...trail.slice(-steps), from],
    }));
    view.show(id, false);
  };
  const pickCard = (id: string) => {
    const picked = id === timeId ? graph.ways.find(({ way }) => way.from === '')?.way : placeOf(id);
    if (id !== timeId) store.setState({ active: id });
    if (picked) onPick(picked);
  };
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeOf(active);
    const direction = directionOf(event.key);
    if (direction) moveTo(neighbour(graph, layout, active ?? '', direction, store.getState().trail));
    else if (event.key === 'Enter' && place) {
      if (event.shiftKey) onOpen?.(place);
      else onPick(place);
    } else if (event.key === '+' || event.key === '=') view.zoom('in');
    else if (event.key === '-' || event.key === '−') view.zoom('out');
    else if (event.key === '0') view.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ReactFlow
      className="map-flow"
      data-far={isFar || undefined}
      style={{ '--map-hair': `${hair}px` } as CSSProperties}
      tabIndex={0}
      aria-label={t('map')}
      aria-describedby={helpId}
      aria-activedescendant={active === null || !hasFocus ? undefined : elementId(prefix, active)}
      onKeyDown={keyDown}
      onBlur={() => setFocus(false)}
      onFocus={(event) => {
        setFocus(true);
        if (event.target === event.currentTarget && !placeOf(active)) moveTo(neighbour(graph, layout, '', 'home'));
      }}
      nodes={cards}
      nodeTypes={nodeTypes}
      onNodeClick={(_, { id }) => pickCard(id)}
      onNodeDoubleClick={(_, { id }) => {
        const place = placeOf(id);
        if (place) onOpen?.(place);
      }}
      onlyRenderVisibleElements
      minZoom={zooms.least}
      maxZoom={zooms.most}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      elementsSelectable={false}
      zoomOnDoubleClick={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      zoomActivationKeyCode={null}
      panActivationKeyCode={null}
    >
      <Ways graph={graph} layout={layout} findings={findings} prefix={prefix} onPick={onPick} />
      <Titles graph={graph} layout={layout} />
    </ReactFlow>
  );
}
