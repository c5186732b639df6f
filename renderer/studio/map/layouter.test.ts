import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { describe, expect, it } from 'vitest';
import { place } from './fixtures.ts';
import { graphKey, graphOf } from './graph.ts';
import type { Layout } from './layout.ts';
import { layouter } from './layouter.ts';

const graph = (id: string) => graphOf({ places: [place(id)], ways: [] });
const key = (id: string) => graphKey(graph(id));

/** An engine that answers when it is told to. */
function engineByHand() {
  const asked: { readonly ids: readonly string[]; answer(): void; fail(): void }[] = [];
  const engine = (wanted: ElkNode) =>
    new Promise<ElkNode>((resolve, reject) => {
      asked.push({
        ids: (wanted.children ?? []).map(({ id }) => id),
        answer: () => resolve(wanted),
        fail: () => reject(new Error('ELK has failed.')),
      });
    });
  return { asked, engine };
}

/** Lets every promise that is settled tell so. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function begin() {
  const { asked, engine } = engineByHand();
  const told: (readonly [string, Layout | null])[] = [];
  const works = layouter(engine, (laidKey, layout) => told.push([laidKey, layout]));
  return { asked, told, works };
}

describe('laying out', () => {
  it('tells of a layout by the key of its graph', async () => {
    const { asked, told, works } = begin();
    works.ask(graph('a'), null);
    asked[0]?.answer();
    await settle();
    expect(told.map(([name]) => name)).toEqual([key('a')]);
    expect(told[0]?.[1]?.spots.has('a')).toBe(true);
  });

  it('leaves out what was changed again meanwhile', async () => {
    const { asked, told, works } = begin();
    for (const id of ['a', 'b', 'c']) works.ask(graph(id), null);
    asked[0]?.answer();
    await settle();
    asked[1]?.answer();
    await settle();
    expect(asked.map(({ ids }) => ids)).toEqual([['a'], ['c']]);
    expect(told.map(([name]) => name)).toEqual([key('c')]);
  });

  it('tells that there is no layout where ELK fails, and goes on with the next', async () => {
    const { asked, told, works } = begin();
    works.ask(graph('a'), null);
    asked[0]?.fail();
    await settle();
    works.ask(graph('b'), null);
    asked[1]?.answer();
    await settle();
    expect(told.map(([name, layout]) => [name, layout === null])).toEqual([
      [key('a'), true],
      [key('b'), false],
    ]);
  });

  it('tells nothing once it has ended', async () => {
    const { asked, told, works } = begin();
    works.ask(graph('a'), null);
    works.end();
    asked[0]?.answer();
    await settle();
    expect(told).toEqual([]);
  });
});
