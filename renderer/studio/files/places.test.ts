import { describe, expect, it } from 'vitest';
import type { ModuleEntry } from '../../../core/pack/pack.ts';
import { stepOf, wishOf } from './places.ts';

const module = (path: string, names: readonly string[]): ModuleEntry => ({
  ...{ id: path, path, title: path, summary: '', objectives: [] },
  activities: names.map((name) => ({
    ...{
      id: name,
      path: `${path}/${name}`,
      type: 'lesson' as const,
      title: name,
      summary: '',
      minutes: 1,
      competencies: [],
    },
  })),
});
const modules = [module('m/1', ['a', 'b', 'c']), module('m/2', []), module('m/3', ['d'])];

describe('moving in the tree', () => {
  it('puts an activity in front of another, behind it, or at the end of a module', () => {
    expect(wishOf(modules, 'm/1/c', { key: 'm/1/a', position: 'before' })).toMatchObject({
      module: 'm/1',
      after: null,
    });
    expect(wishOf(modules, 'm/1/c', { key: 'm/1/b', position: 'before' })).toMatchObject({ after: 'm/1/a' });
    expect(wishOf(modules, 'm/1/a', { key: 'm/3/d', position: 'after' })).toMatchObject({
      module: 'm/3',
      after: 'm/3/d',
    });
    expect(wishOf(modules, 'm/1/a', { key: 'm/2', position: 'on' })).toMatchObject({ module: 'm/2', after: null });
  });

  it('puts a module among modules only', () => {
    expect(wishOf(modules, 'm/3', { key: 'm/1', position: 'before' })).toMatchObject({
      do: 'move-module',
      after: null,
    });
    expect(wishOf(modules, 'm/3', { key: 'm/1/a', position: 'before' })).toBeNull();
    expect(wishOf(modules, 'm/3', { key: 'm/1/a', position: 'after' })).toBeNull();
    expect(wishOf(modules, 'm/1/a', { key: 'm/2', position: 'before' })).toBeNull();
  });

  it('puts a module behind another that is open, where the last activity of that ends', () => {
    expect(wishOf(modules, 'm/3', { key: 'm/1/c', position: 'after' })).toMatchObject({
      do: 'move-module',
      after: 'm/1',
    });
    expect(wishOf(modules, 'm/3', { key: 'm/3/d', position: 'after' })).toBeNull();
  });

  it('puts nothing where it is, or onto an activity', () => {
    expect(wishOf(modules, 'm/1/a', { key: 'm/1/a', position: 'after' })).toBeNull();
    expect(wishOf(modules, 'm/1/a', { key: 'm/1/b', position: 'on' })).toBeNull();
  });

  it('goes step by step from one module into the next', () => {
    expect(stepOf(modules, 'm/1/c', 1)).toMatchObject({ module: 'm/2', after: null });
    expect(stepOf(modules, 'm/1/b', 1)).toMatchObject({ module: 'm/1', after: 'm/1/c' });
    expect(stepOf(modules, 'm/1/a', -1)).toBeNull();
    expect(stepOf(modules, 'm/3/d', -1)).toMatchObject({ module: 'm/2', after: null });
    expect(stepOf(modules, 'm/2', -1)).toMatchObject({ do: 'move-module', after: null });
  });
});
