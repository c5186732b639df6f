import { describe, expect, it } from 'vitest';
import { pathOf } from './path.ts';

describe('the path of a way', () => {
  it('goes straight, and round its corners', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 50 },
    ];
    expect(pathOf({ points, isCurve: false })).toBe('M0 0L34 0Q40 0 40 6L40 50');
  });

  it('rounds a short piece by half of it at most', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 4 },
      { x: 80, y: 4 },
    ];
    expect(pathOf({ points, isCurve: false })).toBe('M0 0L38 0Q40 0 40 2L40 2Q40 4 42 4L80 4');
  });

  it('swings back to what lies left of it', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: -500, y: 90 },
    ];
    expect(pathOf({ points, isCurve: true })).toBe('M0 0L10 0C130 0 -620 90 -500 90');
  });

  it('is empty where there is none', () => {
    expect(pathOf({ points: [], isCurve: false })).toBe('');
  });
});
