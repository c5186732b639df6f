import { describe, expect, it } from 'vitest';
import { small } from './fixtures.ts';
import { graphOf } from './graph.ts';
import type { Layout } from './layout.ts';
import { type Direction, directionOf, neighbour } from './neighbours.ts';

const columns = [['friend'], ['letter'], ['talk', 'walk'], ['well', 'late']];
const layout: Layout = {
  key: '',
  spots: new Map(
    columns.flatMap((ids, x) => ids.map((id, y) => [id, { x: x * 100, y: y * 50, width: 10, height: 10 }] as const)),
  ),
  routes: new Map(),
};
const from = (at: string, direction: Direction, trail: readonly string[] = []) =>
  neighbour(graphOf(small), layout, at, direction, trail);

describe('an arrow key', () => {
  it('leads right along the first way to another scene', () => {
    expect(from('letter', 'right')).toBe('talk');
    expect(from('talk', 'right')).toBe('letter');
  });

  it('leads nowhere right of an ending', () => {
    expect(from('well', 'right')).toBeNull();
  });

  it('leads left to a scene that leads here', () => {
    expect(from('walk', 'left')).toBe('letter');
    expect(from('well', 'left')).toBe('talk');
  });

  it('leads left to where one came from, of several', () => {
    expect(from('well', 'left', ['letter', 'walk'])).toBe('walk');
  });

  it('leads up and down among the places of one column', () => {
    expect(from('talk', 'down')).toBe('walk');
    expect(from('walk', 'up')).toBe('talk');
    expect(from('talk', 'up')).toBeNull();
  });

  it('leads to the channels from what no scene leads to, and from them to the start', () => {
    expect(from('late', 'left')).toBe('friend');
    expect(from('friend', 'right')).toBe('letter');
    expect(from('friend', 'left')).toBeNull();
  });

  it('leads to the start from anywhere by Home, and to the first ending by End', () => {
    expect(from('well', 'home')).toBe('letter');
    expect(from('letter', 'end')).toBe('well');
  });

  it('leads to the start from a place that is gone', () => {
    expect(from('gone', 'down')).toBe('letter');
  });

  it('is known by its name', () => {
    expect(directionOf('ArrowLeft')).toBe('left');
    expect(directionOf('toString')).toBeNull();
  });
});
