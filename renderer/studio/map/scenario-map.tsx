import { ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapPlace, MapWay, ScenarioMap } from '../../../core/studio/map.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { Canvas } from './canvas.tsx';
import { graphOf } from './graph.ts';
import { Legend } from './legend.tsx';
import { createPick, PickContext } from './pick.ts';
import { PlaceList } from './place-list.tsx';
import { useLayout } from './use-layout.ts';
import { useView } from './use-view.ts';
import type { Finding } from './words.ts';
import './map.css';

interface ScenarioMapProps {
  readonly map: ScenarioMap;
  /** What the checker has found, by id of a place or way. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** How large a share of plays comes to a scene, 0 to 1, by its id; null while that is not known. */
  readonly shares: ReadonlyMap<string, number> | null;
  /** Id of the place or way that is selected. When another is, the map moves to it. */
  readonly selected: string | null;
  readonly onSelect: (picked: MapPlace | MapWay) => void;
  readonly onOpen?: (place: MapPlace) => void;
}

/** A scenario as a map: its scenes, endings and channels, and the ways between them. */
export function ScenarioMapView(props: ScenarioMapProps) {
  const { t } = useTranslation('studio-map');
  if (props.map.places.length === 0) return <Empty title={t('empty')} />;
  return (
    <ReactFlowProvider>
      <Whole {...props} />
    </ReactFlowProvider>
  );
}

function Whole({ map, findings, shares, selected, onSelect, onOpen }: ScenarioMapProps) {
  const { t } = useTranslation('studio-map');
  const prefix = useId().replace(/[^\w-]/gu, '');
  const helpId = `${prefix}-help`;
  const graph = useMemo(() => graphOf(map), [map]);
  const { layout, hasFailed } = useLayout(graph);
  const view = useView(graph, layout);
  const [store] = useState(createPick);
  const pick = useMemo(() => ({ store, prefix }), [store, prefix]);
  const [isHeated, setHeated] = useState(true);
  const told = useRef<string | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const onPick = useCallback((picked: MapPlace | MapWay) => {
    told.current = picked.id;
    select.current(picked);
  }, []);

  const hasSelected = layout !== null && selected !== null;
  useEffect(() => {
    store.setState(({ active }) => ({ selected, active: selected?.includes('>') ? active : (selected ?? active) }));
    // What was picked on the map itself is in view already.
    if (hasSelected && selected !== told.current) view.show(selected, true);
    told.current = selected;
  }, [selected, hasSelected, store, view]);

  return (
    <PickContext value={pick}>
      <div className="map" data-heated={(isHeated && shares !== null) || undefined}>
        <div className="map-bar">
          <div className="map-zoom">
            <Button aria-label={t('zoomOut')} aria-keyshortcuts="-" onPress={() => view.zoom('out')}>
              −
            </Button>
            <Button aria-label={t('zoomIn')} aria-keyshortcuts="+" onPress={() => view.zoom('in')}>
              +
            </Button>
            <Button aria-keyshortcuts="0" onPress={view.fit}>
              {t('fit')}
            </Button>
          </div>
          {shares ? (
            <label className="map-switch">
              <input type="checkbox" checked={isHeated} onChange={(event) => setHeated(event.target.checked)} />
              {t('heat')}
            </label>
          ) : (
            <p className="map-note">{t('heat.later')}</p>
          )}
          {shares && isHeated ? <Legend /> : null}
        </div>
        <div className="map-frame">
          {layout ? (
            <Canvas
              graph={graph}
              layout={layout}
              findings={findings}
              shares={shares}
              view={view}
              helpId={helpId}
              onPick={onPick}
              onOpen={onOpen}
            />
          ) : null}
          {layout || hasFailed ? null : <Loading label={t('loading')} />}
          {hasFailed ? <p className="map-failed">{t('failed')}</p> : null}
        </div>
        <VisuallyHidden>
          <p id={helpId}>{t(onOpen ? 'keys.open' : 'keys')}</p>
        </VisuallyHidden>
        <PlaceList
          graph={graph}
          findings={findings}
          shares={shares}
          selected={selected}
          onPick={onPick}
          onOpen={onOpen}
        />
      </div>
    </PickContext>
  );
}
