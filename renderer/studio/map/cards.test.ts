import { describe, expect, it } from 'vitest';
import type { ScenarioMap } from '../../../core/studio/map.ts';
import { type CardCache, cardsOf } from './cards.ts';
import { small } from './fixtures.ts';
import { graphOf, timeId } from './graph.ts';
import type { Layout } from './layout.ts';
import type { Finding } from './words.ts';

const ids = [...small.places.map(({ id }) => id), timeId];
const layout: Layout = {
  key: '',
  spots: new Map(ids.map((id, index) => [id, { x: index * 300, y: 0, width: 208, height: 68 }])),
  routes: new Map(),
};
const draw = (map: ScenarioMap, cache: CardCache, findings = new Map<string, Finding>()) =>
  cardsOf(graphOf(map), layout, findings, new Map([['letter', 1]]), cache);

describe('the cards of a map', () => {
  it('are one for each place, and one for time', () => {
    expect(draw(small, new Map()).map(({ id }) => id)).toEqual(ids);
  });

  it('stay the same objects while only lines in the file move', () => {
    const cache: CardCache = new Map();
    const before = draw(small, cache);
    const places = small.places.map((place) => ({ ...place, line: place.line + 7 }));
    for (const [index, card] of draw({ ...small, places }, cache).entries()) expect(card).toBe(before[index]);
  });

  it('are drawn anew where a title or a finding has changed, and there alone', () => {
    const cache: CardCache = new Map();
    const before = draw(small, cache);
    const places = small.places.map((place) => (place.id === 'talk' ? { ...place, title: 'Other' } : place));
    const found = new Map([['walk', { severity: 'error' as const, messages: ['No.'] }]]);
    const after = draw({ ...small, places }, cache, found);
    expect(after.filter((card, index) => card !== before[index]).map(({ id }) => id)).toEqual(['talk', 'walk']);
  });

  it('have the share of plays on scenes and endings, none where no play comes, and nothing on channels', () => {
    const shares = draw(small, new Map()).map((card) => (card.type === 'place' ? card.data.share : undefined));
    expect(shares).toEqual([1, 0, 0, null, 0, 0, undefined]);
  });
});
