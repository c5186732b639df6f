import type { MapPlace, MapWay, ScenarioMap } from '../../../core/studio/map.ts';

/** A place for a test: a scene, unless more is said of it. */
export function place(id: string, more: Partial<MapPlace> = {}): MapPlace {
  return { id, kind: 'scene', title: id, chapter: '', line: 1, quality: null, isStart: false, ...more };
}

export const ending = (id: string, quality: MapPlace['quality'] = 'good'): MapPlace =>
  place(id, { kind: 'ending', quality });
export const channel = (id: string): MapPlace => place(id, { kind: 'channel' });

/** A way for a test, written `from>to`, or `from>to:choice` where several lead to one place; `>to` is the one time takes. */
export function way(words: string): MapWay {
  const [from = '', rest = ''] = words.split('>');
  const [to = '', choice = to] = rest.split(':');
  return { id: from ? `${from}>${choice}` : '>out', from, to, label: choice, line: 1, rules: [] };
}

/** Begins at `letter`, comes back to it, asks a friend, and ends well or when time has run out. */
export const small: ScenarioMap = {
  places: [
    place('letter', { isStart: true, chapter: 'The story' }),
    place('talk', { chapter: 'The story' }),
    place('walk', { chapter: 'Later' }),
    channel('friend'),
    ending('well'),
    ending('late', 'poor'),
  ],
  ways: [
    'letter>letter:wait',
    'letter>talk',
    'letter>talk:again',
    'letter>walk',
    'talk>letter',
    'talk>well',
    'walk>well',
    '>late',
  ].map(way),
};
