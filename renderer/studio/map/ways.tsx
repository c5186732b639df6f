import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapWay } from '../../../core/studio/map.ts';
import type { Graph, NamedWay } from './graph.ts';
import { distanceOf, shortened, showsLabel } from './label.ts';
import { type Box, type Layout, type Point, type Route, touch } from './layout.ts';
import { pathOf } from './path.ts';
import { usePick } from './pick.ts';
import { type Finding, findingWords, wayTitle } from './words.ts';

interface WaysProps {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly prefix: string;
  readonly onPick: (way: MapWay) => void;
}

interface View {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

const boxInView = ({ transform: [x, y, zoom], width, height }: View): Box => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});
const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
const none: readonly string[] = [];

/**
 * The ways of a map, behind its cards. They are no edges of React Flow's: those are taken from the view by where their
 * two ends are, and a way that goes round other places would vanish while it is looked at. From afar all are one line.
 */
export function Ways({ graph, layout, findings, prefix, onPick }: WaysProps) {
  const distance = useStore((state) => distanceOf(state.transform[2]));
  const inView = useStore(
    useCallback(
      (state: View & { readonly transform: readonly [number, number, number] }) => {
        if (distanceOf(state.transform[2]) === 'far') return none;
        const view = boxInView(state);
        return [...layout.routes].flatMap(([key, { box }]) => (touch(box, view) ? [key] : []));
      },
      [layout],
    ),
    isSameList,
  );
  const place = usePick((pick) => pick.selected ?? pick.active);
  const isPicked = ({ way }: NamedWay) =>
    place !== null && (way.id === place || way.from === place || way.to === place);
  const seen = useMemo(() => new Set(inView), [inView]);
  const drawn = graph.ways.filter((named) => (distance === 'far' ? isPicked(named) : seen.has(named.key)));
  return (
    <ViewportPortal>
      <svg className="map-ways" width="1" height="1" aria-hidden="true">
        <defs>
          <Tip id={`${prefix}-tip`} isPicked={false} />
          <Tip id={`${prefix}-tip-picked`} isPicked />
        </defs>
        {distance === 'far' ? <Sketch graph={graph} layout={layout} /> : null}
        {drawn.map((named) => {
          const route = layout.routes.get(named.key);
          return route ? (
            <Way
              key={named.key}
              way={named.way}
              route={route}
              finding={findings.get(named.way.id) ?? null}
              isPicked={isPicked(named)}
              prefix={prefix}
              onPick={onPick}
            />
          ) : null;
        })}
        {/* Above all ways, so that none strikes out the words of another. */}
        {drawn.map((named) => {
          const start = layout.routes.get(named.key)?.points[0];
          return start && named.way.from !== '' && showsLabel(distance, isPicked(named)) ? (
            <Label
              key={named.key}
              way={named.way}
              start={start}
              finding={findings.get(named.way.id) ?? null}
              isPicked={isPicked(named)}
              onPick={onPick}
            />
          ) : null;
        })}
      </svg>
    </ViewportPortal>
  );
}

/** The head of a way's arrow. */
function Tip({ id, isPicked }: { readonly id: string; readonly isPicked: boolean }) {
  return (
    <marker
      id={id}
      viewBox="0 0 8 8"
      refX="7.5"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto"
    >
      <path className="map-tip" data-picked={isPicked || undefined} d="M0 0L8 4L0 8z" />
    </marker>
  );
}

/** All ways in two lines, without heads or words, for who looks from afar. */
const Sketch = memo(function Sketch({ graph, layout }: Pick<WaysProps, 'graph' | 'layout'>) {
  const lines = (isTimed: boolean) =>
    graph.ways
      .filter(({ way }) => (way.from === '') === isTimed)
      .map(({ key }) => pathOf(layout.routes.get(key) ?? { points: [], isCurve: false }))
      .join('');
  return (
    <>
      <path className="map-way map-sketch" d={lines(false)} />
      <path className="map-way map-sketch" data-timed d={lines(true)} />
    </>
  );
});

interface WayProps extends Pick<WaysProps, 'onPick'> {
  readonly way: MapWay;
  readonly finding: Finding | null;
  readonly isPicked: boolean;
}

/** A way with its words, what stands in code behind it and what was found there, for who points at it. */
function Tooltip({ way, finding }: Pick<WayProps, 'way' | 'finding'>) {
  const { t } = useTranslation('studio-map');
  return <title>{[wayTitle(t, way), ...way.rules, ...(finding ? [findingWords(t, finding)] : [])].join('\n')}</title>;
}

const Way = memo(function Way({
  way,
  route,
  finding,
  isPicked,
  prefix,
  onPick,
}: WayProps & { readonly route: Route; readonly prefix: string }) {
  const d = useMemo(() => pathOf(route), [route]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the list below the map has a button for each way
    <g className="map-way-group" onClick={() => onPick(way)}>
      <Tooltip way={way} finding={finding} />
      <path className="map-way-hit" d={d} />
      <path
        className="map-way"
        data-picked={isPicked || undefined}
        data-timed={way.from === '' || undefined}
        data-curve={route.isCurve || undefined}
        data-severity={finding?.severity}
        d={d}
        markerEnd={`url(#${prefix}-tip${isPicked ? '-picked' : ''})`}
      />
    </g>
  );
});

const Label = memo(function Label({ way, start, finding, isPicked, onPick }: WayProps & { readonly start: Point }) {
  const { t } = useTranslation('studio-map');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer; the list below the map has a button for each way
    <text
      className="map-label"
      data-picked={isPicked || undefined}
      data-severity={finding?.severity}
      x={start.x + 8}
      y={start.y - 4}
      onClick={() => onPick(way)}
    >
      <Tooltip way={way} finding={finding} />
      {finding ? `${t(`finding.${finding.severity}.sign`)} ` : ''}
      {shortened(wayTitle(t, way))}
    </text>
  );
});
