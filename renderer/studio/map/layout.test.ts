import { describe, expect, it } from 'vitest';
import { boxOf, type Layout, steadied, touch } from './layout.ts';

const layout = (spots: Record<string, [x: number, y: number]>): Layout => ({
  key: '',
  spots: new Map(Object.entries(spots).map(([id, [x, y]]) => [id, { x, y, width: 10, height: 10 }])),
  routes: new Map([['a>b', { points: [{ x: 0, y: 0 }], isCurve: false, box: boxOf([{ x: 0, y: 0 }]) }]]),
});

describe('a new layout', () => {
  it('is moved to where most of the old one stood', () => {
    const moved = steadied(layout({ a: [0, 0], b: [50, 0], c: [90, 0] }), layout({ a: [7, 3], b: [57, 3], c: [0, 0] }));
    expect(moved.spots.get('a')).toMatchObject({ x: 7, y: 3 });
    expect(moved.spots.get('c')).toMatchObject({ x: 97, y: 3 });
    expect(moved.routes.get('a>b')).toMatchObject({ points: [{ x: 7, y: 3 }], box: { x: 7, y: 3 } });
  });

  it('stays where it is when nothing of it was there before', () => {
    const fresh = layout({ a: [0, 0] });
    expect(steadied(fresh, layout({ z: [5, 5] }))).toBe(fresh);
    expect(steadied(fresh, null)).toBe(fresh);
  });
});

describe('two boxes', () => {
  it('touch where they share a point', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(touch(box, { x: 10, y: 10, width: 1, height: 1 })).toBe(true);
    expect(touch(box, { x: 10.1, y: 0, width: 1, height: 1 })).toBe(false);
  });
});
