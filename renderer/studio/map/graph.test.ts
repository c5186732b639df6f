import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ending, place, small, way } from './fixtures.ts';
import { graphKey, graphOf, storyOrder } from './graph.ts';

describe('what can be drawn of a map', () => {
  it('is all of a sound one', () => {
    const graph = graphOf(small);
    expect(graph.places).toEqual(small.places);
    expect(graph.ways.map(({ way: one }) => one)).toEqual(small.ways);
  });

  it('has the first of several places with one id', () => {
    const graph = graphOf({ places: [place('a', { title: 'First' }), place('a', { title: 'Second' })], ways: [] });
    expect(graph.places.map(({ title }) => title)).toEqual(['First']);
  });

  it('has no two ways of one name, even where two choices have one id', () => {
    const graph = graphOf({ places: [place('a'), place('b')], ways: [way('a>b'), way('a>b')] });
    expect(graph.ways.map(({ key }) => key)).toEqual(['a>b', 'a>b#1']);
  });

  it('has no way that leads to no scene', () => {
    expect(graphOf({ places: [place('a')], ways: [way('a>b'), way('c>a')] }).ways).toEqual([]);
  });
});

describe('the key of a graph', () => {
  const key = (map = small) => graphKey(graphOf(map));

  it('stays while texts, lines and rules change', () => {
    const places = small.places.map((one) => ({ ...one, title: 'Other', chapter: 'Other', line: 9 }));
    const ways = small.ways.map((one) => ({ ...one, label: 'Other', line: 9, rules: ['days -1'] }));
    expect(key({ places, ways })).toBe(key());
  });

  it('changes with a way that leads elsewhere', () => {
    const ways = small.ways.map((one) => (one.id === 'walk>well' ? { ...one, to: 'late' } : one));
    expect(key({ ...small, ways })).not.toBe(key());
  });

  it('changes with a scene that becomes an ending', () => {
    const places = small.places.map((one) => (one.id === 'walk' ? ending('walk') : one));
    expect(key({ ...small, places })).not.toBe(key());
  });
});

describe('the order of a story', () => {
  it('begins at the start and has the first choice first, behind what no choice leads to', () => {
    expect(storyOrder(graphOf(small))).toEqual(['late', 'letter', 'talk', 'walk', 'well']);
  });

  it('has each scene once, and every way forth where no story leads back', () => {
    const count = fc.integer({ min: 1, max: 12 });
    const steps = fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 30 });
    fc.assert(
      fc.property(count, steps, (size, pairs) => {
        // Ways from a lower number to a higher one alone: no way leads back, whatever order the author wrote them in.
        const forth = pairs.filter(([from, to]) => from < to && to < size);
        const places = Array.from({ length: size }, (_, index) =>
          place(`s${size - 1 - index}`, { isStart: index === 0 }),
        );
        const ways = forth.map(([from, to], index) => way(`s${from}>s${to}:c${index}`));
        const order = storyOrder(graphOf({ places, ways }));
        expect(order.toSorted()).toEqual(places.map(({ id }) => id).sort());
        for (const [from, to] of forth) expect(order.indexOf(`s${from}`)).toBeLessThan(order.indexOf(`s${to}`));
      }),
    );
  });

  it('comes through a chain of thousands of scenes', () => {
    const places = Array.from({ length: 5000 }, (_, index) => place(`s${index}`));
    const ways = places.slice(1).map(({ id }, index) => way(`s${index}>${id}`));
    expect(storyOrder(graphOf({ places, ways })).at(-1)).toBe('s4999');
  });
});
