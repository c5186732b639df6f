import { describe, expect, it } from 'vitest';
import { plotMeters, scale, spreadLabels, ticks, wrap } from './chart.ts';

const box = { left: 40, right: 640, top: 20, bottom: 220 };

const meter = (name: string, points: readonly (readonly [day: number, value: number])[]) => ({
  name,
  label: name,
  value: points.at(-1)?.[1] ?? 0,
  min: 0,
  max: 100,
  level: null,
  start: points[0]?.[1] ?? 0,
  points: points.map(([day, value], step) => ({ step, day, value })),
});

describe('the chart of meters', () => {
  it('puts the beginning at the left, the last day of the clock at the right, and 100 at the top', () => {
    const plot = plotMeters(
      [
        meter('trust', [
          [0, 0],
          [10, 50],
          [20, 100],
        ]),
      ],
      20,
      box,
    );
    expect(plot.lines[0]?.spots.map(({ x, y }) => [x, y])).toEqual([
      [40, 220],
      [340, 120],
      [640, 20],
    ]);
    expect(plot.lines[0]?.path).toBe('M40 220L340 120L640 20');
    expect(plot.across).toBe('days');
  });

  it('counts decisions where the scenario has no clock', () => {
    const plot = plotMeters(
      [
        meter('trust', [
          [0, 50],
          [0, 60],
          [0, 40],
        ]),
      ],
      null,
      box,
    );
    expect(plot.across).toBe('decisions');
    expect(plot.lines[0]?.spots.map((spot) => spot.x)).toEqual([40, 340, 640]);
  });

  it('gives room to a meter with bounds of its own', () => {
    const wide = {
      ...meter('debt', [
        [0, -50],
        [5, 200],
      ]),
      min: -50,
      max: 200,
    };
    const plot = plotMeters(
      [
        meter('trust', [
          [0, 50],
          [5, 50],
        ]),
        wide,
      ],
      5,
      box,
    );
    expect(plot.lines[1]?.spots.map((spot) => spot.y)).toEqual([220, 20]);
    expect(plot.rows.map((row) => row.at)).toEqual([-50, 50, 150, 200]);
  });

  it('draws a play without decisions as a single point', () => {
    expect(plotMeters([meter('trust', [[0, 50]])], 21, box).lines[0]?.path).toBe('M40 120');
  });

  it('chooses pleasant whole ticks and keeps both ends', () => {
    expect(ticks(0, 100, 5)).toEqual([0, 25, 50, 75, 100]);
    expect(ticks(0, 21, 8)).toEqual([0, 5, 10, 15, 21]);
    expect(ticks(0, 3, 8)).toEqual([0, 1, 2, 3]);
    expect(ticks(4, 4, 8)).toEqual([4]);
  });

  it('maps an empty span to its first pixel', () => {
    expect(scale(3, 3, 10, 90)(3)).toBe(10);
  });
});

describe('the labels at the ends of the lines', () => {
  it('stay where they are when there is room', () => {
    expect(spreadLabels([150, 40, 90], 16, 0, 200)).toEqual([150, 40, 90]);
  });

  it('move apart when they would cover each other, in the order of their lines', () => {
    expect(spreadLabels([100, 100, 104], 16, 0, 200)).toEqual([100, 116, 132]);
  });

  it('stay inside the chart', () => {
    expect(spreadLabels([198, 199, -5], 16, 0, 200)).toEqual([184, 200, 0]);
  });
});

describe('a name beside a line', () => {
  it('is broken at its spaces, and never inside a word', () => {
    expect(wrap('Alignment with national policy 60', 25)).toEqual(['Alignment with national', 'policy 60']);
    expect(wrap('Donaudampfschifffahrtsgesellschaft 4', 10)).toEqual(['Donaudampfschifffahrtsgesellschaft', '4']);
    expect(wrap('Trust 40', 25)).toEqual(['Trust 40']);
  });
});
