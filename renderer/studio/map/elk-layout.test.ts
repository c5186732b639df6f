import Elk from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioMap } from '../../../core/studio/map.ts';
import { elkGraphOf, routedKeys } from './elk-graph.ts';
import { layoutOf } from './elk-layout.ts';
import { channel, ending, place, small, way } from './fixtures.ts';
import { graphKey, graphOf, storyOrder, timeId } from './graph.ts';
import { type Box, type Layout, touch } from './layout.ts';

const elk = new Elk();

async function laidOut(map: ScenarioMap, before: Layout | null = null): Promise<Layout> {
  const graph = graphOf(map);
  return layoutOf(graphKey(graph), graph, await elk.layout(elkGraphOf(graph, before)));
}
const spot = (layout: Layout, id: string): Box => layout.spots.get(id) ?? { x: NaN, y: NaN, width: 0, height: 0 };

/** A story of so many scenes with three choices each, some of which lead back, and a few endings. */
function large(size: number): ScenarioMap {
  const [endings, across] = [12, 25];
  const places = Array.from({ length: size }, (_, index) =>
    index < size - endings ? place(`s${index}`, { isStart: index === 0 }) : ending(`s${index}`),
  );
  const ways = places.slice(0, size - endings).flatMap((_, index) =>
    [0, 1, 2].map((choice) => {
      const isBack = (index * 3 + choice) % 17 === 16;
      const step = isBack ? -(index >> 1) : across + ((index * 7 + choice * 5) % across);
      return way(`s${index}>s${Math.min(size - 1, index + step)}:c${choice}`);
    }),
  );
  return { places, ways };
}

describe('the layout of a map', () => {
  it('goes from the start on the left to the endings in the last column', async () => {
    const layout = await laidOut(small);
    expect(spot(layout, 'letter').x).toBeLessThan(spot(layout, 'talk').x);
    expect(spot(layout, 'talk').x).toBeLessThan(spot(layout, 'well').x);
    expect(spot(layout, 'late').x).toBe(spot(layout, 'well').x);
  });

  it('has the channels in a column left of all else', async () => {
    const layout = await laidOut(small);
    const others = [...layout.spots].filter(([id]) => id !== 'friend').map(([, { x }]) => x);
    expect(spot(layout, 'friend').x + spot(layout, 'friend').width).toBeLessThan(Math.min(...others));
  });

  it('has the channels at the height of the start', async () => {
    const layout = await laidOut({ ...small, places: [...small.places, channel('minister'), channel('lawyer')] });
    const [first, last, start] = ['friend', 'lawyer', 'letter'].map((id) => spot(layout, id));
    const middle = ({ y, height }: Box) => y + height / 2;
    expect(((first ? middle(first) : NaN) + (last ? middle(last) : NaN)) / 2).toBeCloseTo(start ? middle(start) : NaN);
  });

  it('lays no two cards over each other', async () => {
    const boxes = [...(await laidOut(small)).spots.values()];
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(touch(box, other)).toBe(false);
  });

  it('has a place for time, from which its way leads', async () => {
    const layout = await laidOut(small);
    const { x, width } = spot(layout, timeId);
    expect(layout.routes.get('>out')?.points[0]?.x).toBe(x + width);
  });

  it('draws several ways between two scenes side by side', async () => {
    const layout = await laidOut(small);
    const heights = ['letter>talk', 'letter>again'].map((key) => layout.routes.get(key)?.points[0]?.y ?? NaN);
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15);
  });

  it('draws a way from a scene to itself around it', async () => {
    const layout = await laidOut(small);
    const { x, y, width } = layout.routes.get('letter>wait')?.box ?? { x: 0, y: 0, width: 0 };
    expect(x).toBeLessThan(spot(layout, 'letter').x);
    expect(x + width).toBeGreaterThan(spot(layout, 'letter').x + spot(layout, 'letter').width);
    expect(y).not.toBeNaN();
  });

  it('shows a way out of an ending, mistaken as it is', async () => {
    const layout = await laidOut({ places: [ending('a'), ending('b')], ways: [way('a>b'), way('a>a')] });
    expect([...layout.routes.values()].map(({ isCurve }) => isCurve)).toEqual([true, true]);
  });

  it('keeps the order of a column when a scene is added', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const places = [place('start', { isStart: true }), ...ids.map((id) => place(id)), ending('end')];
    const ways = ids.flatMap((id) => [way(`start>${id}`), way(`${id}>end`)]);
    const column = (layout: Layout) => ids.toSorted((one, other) => spot(layout, one).y - spot(layout, other).y);
    const before = await laidOut({ places, ways });
    const after = await laidOut(
      { places: [place('new'), ...places], ways: [way('start>new'), ...ways, way('new>end')] },
      before,
    );
    expect(column(after)).toEqual(column(before));
  });

  it('is found for any graph, however mistaken, with a card for each place and a path for each way', async () => {
    const kinds = fc.constantFrom('scene', 'scene', 'scene', 'ending', 'channel');
    const steps = fc.array(fc.tuple(fc.integer({ min: -1, max: 7 }), fc.nat(7)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 8 }), steps, async (list, pairs) => {
        const make = { scene: place, ending, channel };
        const places = list.map((kind, index) => ({ ...make[kind](`p${index}`), isStart: index === 0 }));
        const ways = pairs.map(([from, to], index) => way(`${from < 0 ? '' : `p${from}`}>p${to}:c${index}`));
        const graph = graphOf({ places, ways });
        const before = await laidOut({ places: places.slice(1), ways: [] });
        for (const layout of [await laidOut({ places, ways }), await laidOut({ places, ways }, before)]) {
          for (const { id } of places) expect(layout.spots.has(id)).toBe(true);
          for (const { key } of graph.ways) expect(layout.routes.get(key)?.points.length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is found for 500 scenes, with curves for the ways that lead back', async () => {
    const map = large(500);
    const graph = graphOf(map);
    const layout = await laidOut(map);
    const routed = routedKeys(graph, storyOrder(graph));
    expect(layout.spots.size).toBe(500);
    expect(layout.routes.size).toBe(map.ways.length);
    for (const [key, { isCurve }] of layout.routes) expect(isCurve).toBe(!routed.has(key));
    expect(routed.size).toBeLessThan(map.ways.length);
  });
});
