import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { firstView, readable, wholeOf, wholeZoom } from './first-view.ts';
import { type Graph, sourceOf } from './graph.ts';
import type { Box, Layout } from './layout.ts';

/** How long a movement of the view lasts, in milliseconds. */
const movementMs = 180;
export const zooms = { least: 0.005, most: 3 } as const;

const isStill = (): boolean =>
  document.documentElement.dataset.motion === 'less' || matchMedia('(prefers-reduced-motion: reduce)').matches;
/** How large the person has the text, where 1 is the usual size. */
const textScale = (): number => (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;

export interface View {
  readonly zoom: (by: 'in' | 'out') => void;
  readonly fit: () => void;
  /** Looks at the whole map where that can be read, or else at the start of the story. */
  readonly begin: () => void;
  /** Brings a place or way into view. Where it is to be read, the view comes near enough for that. */
  readonly show: (id: string, isToRead: boolean) => void;
}

/** What moves the view of the map around it. Fits a layout that has nothing in common with the one before. */
export function useView(graph: Graph, layout: Layout | null): View {
  const flow = useReactFlow();
  const isReady = useStore((state) => state.panZoom !== null && state.width > 0);
  const size = useRef({ width: 0, height: 0 });
  size.current = useStore(
    (state) => state,
    (a, b) => a.width === b.width && a.height === b.height,
  );
  const latest = useRef({ graph, layout });
  latest.current = { graph, layout };

  const view = useMemo((): View => {
    const gently = () => ({ duration: isStill() ? 0 : movementMs });
    const fitting = () => Math.max(wholeZoom(latest.current.layout, size.current, textScale()), zooms.least);
    const centre = ({ x, y, width, height }: Box, zoom: number, how: { duration?: number }) =>
      void flow.setCenter(x + width / 2, y + height / 2, { ...how, zoom });
    return {
      zoom: (by) => void (by === 'in' ? flow.zoomIn(gently()) : flow.zoomOut(gently())),
      fit: () => centre(wholeOf(latest.current.layout), fitting(), gently()),
      begin: () => {
        const { graph: all, layout: laid } = latest.current;
        if (laid) void flow.setViewport(firstView(all, laid, size.current, textScale()));
      },
      show: (id, isToRead) => {
        const box = boxAt(latest.current.graph, latest.current.layout, id);
        if (!box) return;
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size.current;
        const isIn =
          box.x * zoom + x >= 0 &&
          box.y * zoom + y >= 0 &&
          (box.x + box.width) * zoom + x <= width &&
          (box.y + box.height) * zoom + y <= height;
        if (isIn && (!isToRead || zoom >= readable)) return;
        const near = isToRead && zoom < readable ? textScale() : zoom;
        centre(box, near, gently());
      },
    };
  }, [flow]);

  const fitted = useRef<Layout | null>(null);
  useEffect(() => {
    if (!layout || !isReady) return;
    const before = fitted.current;
    fitted.current = layout;
    if (!before || ![...layout.spots.keys()].some((id) => before.spots.has(id))) view.begin();
  }, [layout, isReady, view]);
  return view;
}

/** The box of a place; of a way the place where it begins. */
function boxAt({ ways }: Graph, layout: Layout | null, id: string): Box | null {
  const way = ways.find((named) => named.way.id === id)?.way;
  return layout?.spots.get(way ? sourceOf(way) : id) ?? null;
}
