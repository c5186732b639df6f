import { useEffect, useMemo, useRef, useState } from 'react';
import { startEngine } from './engine.ts';
import { type Graph, graphKey } from './graph.ts';
import type { Layout } from './layout.ts';
import { type Layouter, layouter } from './layouter.ts';

/** Layouts of this session, so that a map that is come back to is as it was left. */
const remembered = new Map<string, Layout>();
const most = 8;

function remember(layout: Layout): void {
  remembered.delete(layout.key);
  remembered.set(layout.key, layout);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
}

export interface LayoutState {
  /** The last there is; of an earlier graph while a new one is being laid out. */
  readonly layout: Layout | null;
  readonly hasFailed: boolean;
}

/** The layout of a graph. What changes texts alone changes nothing here. */
export function useLayout(graph: Graph): LayoutState {
  const key = useMemo(() => graphKey(graph), [graph]);
  const [layout, setLayout] = useState<Layout | null>(() => remembered.get(key) ?? null);
  const [failed, setFailed] = useState<string | null>(null);
  const asked = useRef<Layouter | null>(null);
  const latest = useRef({ key, graph, layout });
  latest.current = { key, graph, layout };

  useEffect(() => {
    const { engine, end } = startEngine();
    const works = layouter(engine, (laidKey, laid) => {
      if (laid) remember(laid);
      // What was asked for may have been undone meanwhile.
      if (laidKey !== latest.current.key) return;
      if (laid) setLayout(laid);
      else setFailed(laidKey);
    });
    asked.current = works;
    return () => {
      asked.current = null;
      works.end();
      end();
    };
  }, []);

  useEffect(() => {
    const now = latest.current;
    if (now.graph.places.length === 0 || now.layout?.key === key) return;
    const known = remembered.get(key);
    if (known) setLayout(known);
    else asked.current?.ask(now.graph, now.layout);
  }, [key]);

  return { layout, hasFailed: failed === key };
}
