import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { elkGraphOf } from './elk-graph.ts';
import { layoutOf } from './elk-layout.ts';
import { type Graph, graphKey } from './graph.ts';
import { type Layout, steadied } from './layout.ts';

/** Whatever lays a graph out: the worker, or ELK itself in a test. */
export type Engine = (graph: ElkNode) => Promise<ElkNode>;

export interface Layouter {
  /** Asks for a layout that keeps to the one before. */
  readonly ask: (graph: Graph, before: Layout | null) => void;
  /** After it nothing is told any more. */
  readonly end: () => void;
}

/**
 * Lays out one graph at a time. Of those asked for meanwhile only the last is laid out: nobody waits for what has been
 * changed again. Each is told as a layout, or as null where ELK has failed.
 */
export function layouter(engine: Engine, tell: (key: string, layout: Layout | null) => void): Layouter {
  let isBusy = false;
  let hasEnded = false;
  let waiting: { readonly graph: Graph; readonly before: Layout | null } | null = null;

  const run = async (graph: Graph, before: Layout | null) => {
    isBusy = true;
    const key = graphKey(graph);
    let layout: Layout | null = null;
    try {
      layout = steadied(layoutOf(key, graph, await engine(elkGraphOf(graph, before))), before);
    } catch {
      // Told as null: the list of places is there in any case.
    }
    isBusy = false;
    if (hasEnded) return;
    const next = waiting;
    waiting = null;
    if (!next || graphKey(next.graph) === key) tell(key, layout);
    else await run(next.graph, layout ?? next.before);
  };

  return {
    ask: (graph, before) => {
      if (isBusy) waiting = { graph, before };
      else void run(graph, before);
    },
    end: () => {
      hasEnded = true;
    },
  };
}
