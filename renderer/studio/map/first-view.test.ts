import { describe, expect, it } from 'vitest';
import { firstView, readable } from './first-view.ts';
import { channel, ending, place, way } from './fixtures.ts';
import { graphOf } from './graph.ts';
import type { Box, Layout } from './layout.ts';

const size = { width: 208, height: 68 };
const graph = graphOf({
  places: [place('start', { isStart: true }), place('next'), ending('end'), channel('friend'), channel('minister')],
  ways: [way('start>next'), way('next>end')],
});
const layoutWith = (spots: Record<string, { x: number; y: number }>): Layout => ({
  key: '',
  spots: new Map(Object.entries(spots).map(([id, at]) => [id, { ...at, ...size }])),
  routes: new Map(),
});
const long = layoutWith({
  start: { x: 0, y: 500 },
  next: { x: 450, y: 500 },
  end: { x: 4500, y: 500 },
  friend: { x: -256, y: 450 },
  minister: { x: -256, y: 542 },
});

/** Whether a box is in the frame as a whole. */
function isIn(layout: Layout, id: string, frame: { width: number; height: number }, more = 0): boolean {
  const { x, y, zoom } = firstView(graph, layout, frame, 1);
  const box: Box = layout.spots.get(id) ?? { x: NaN, y: NaN, ...size };
  const [left, top] = [box.x * zoom + x, box.y * zoom + y];
  const [right, bottom] = [left + (box.width + more) * zoom, top + box.height * zoom];
  return left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height;
}

describe('what of a map is seen first', () => {
  it('is all of it where that can be read', () => {
    const short = layoutWith({ start: { x: 0, y: 0 }, next: { x: 400, y: 0 }, end: { x: 800, y: 0 } });
    const frame = { width: 700, height: 400 };
    expect(['start', 'next', 'end'].every((id) => isIn(short, id, frame))).toBe(true);
    expect(firstView(graph, short, frame, 1).zoom).toBeGreaterThanOrEqual(readable);
  });

  it('is the start with the words of its ways, and who can be asked', () => {
    const frame = { width: 540, height: 500 };
    expect(isIn(long, 'start', frame, 184)).toBe(true);
    expect(isIn(long, 'friend', frame) && isIn(long, 'minister', frame)).toBe(true);
    expect(firstView(graph, long, frame, 1).zoom).toBeGreaterThanOrEqual(0.7);
  });

  it('does without the words in a narrow frame, and then without who can be asked', () => {
    const narrow = { width: 380, height: 500 };
    expect(['start', 'friend', 'minister'].every((id) => isIn(long, id, narrow))).toBe(true);
    expect(firstView(graph, long, narrow, 1).zoom).toBeGreaterThanOrEqual(readable);
    const tiny = { width: 240, height: 300 };
    expect(isIn(long, 'start', tiny)).toBe(true);
    expect(firstView(graph, long, tiny, 1).zoom).toBe(1);
  });

  it('is no nearer than the text around it is large', () => {
    expect(firstView(graph, long, { width: 2000, height: 2000 }, 1).zoom).toBe(1);
  });
});
