import type { MapPlace, MapWay, ScenarioMap } from '../../../core/studio/map.ts';

/** A way with a name that no other way of the map has, even while an author has given two choices the same id. */
export interface NamedWay {
  readonly key: string;
  readonly way: MapWay;
}

/** A map that can be drawn: no two places of one id, and ways only between places there are. */
export interface Graph {
  readonly places: readonly MapPlace[];
  readonly ways: readonly NamedWay[];
}

/** Where the way that time takes is drawn from. No place has this id: `>` stands in none. */
export const timeId = '>time';

/** The place at which a way is drawn to begin. */
export const sourceOf = (way: MapWay): string => way.from || timeId;

/** The place where play begins; none while an author has named none. */
export const startOf = ({ places }: Graph): MapPlace | undefined => places.find(({ isStart }) => isStart);

/** What can be drawn of a map. Of several places with one id the first is, as it is the one that is played. */
export function graphOf(map: ScenarioMap): Graph {
  const places = [...new Map(map.places.toReversed().map((place) => [place.id, place])).values()].toReversed();
  const scenes = new Set(places.filter(({ kind }) => kind !== 'channel').map(({ id }) => id));
  const seen = new Map<string, number>();
  const ways = map.ways
    .filter(({ from, to }) => (from === '' || scenes.has(from)) && scenes.has(to))
    .map((way) => {
      const count = seen.get(way.id) ?? 0;
      seen.set(way.id, count + 1);
      return { key: count === 0 ? way.id : `${way.id}#${count}`, way };
    });
  return { places, ways };
}

/** Equal for two graphs exactly where they are laid out alike: texts, lines and rules have no part in it. */
export function graphKey({ places, ways }: Graph): string {
  return JSON.stringify([
    places.map(({ id, kind, isStart }) => [id, kind, isStart]),
    ways.map(({ key, way }) => [key, way.from, way.to]),
  ]);
}

/**
 * Scenes and endings in the order in which a story leads to them: each before those it leads to, but for ways that lead
 * back. What cannot be come to from the start stands before it all: nothing leads there, but it may lead to the rest.
 */
export function storyOrder({ places, ways }: Graph): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { way } of ways) {
    const list = next.get(way.from);
    if (list) list.push(way.to);
    else next.set(way.from, [way.to]);
  }
  const scenes = places.filter(({ kind }) => kind !== 'channel');
  const starts = scenes.filter(({ isStart }) => isStart);
  const others = scenes.filter(({ isStart }) => !isStart).toReversed();
  const seen = new Set<string>();
  // What is left last stands first, so all is gathered from the end. No recursion: a story may be a chain of thousands.
  const left: string[] = [];
  const stack: { readonly id: string; readonly rest: string[] }[] = [];
  const enter = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    stack.push({ id, rest: [...(next.get(id) ?? [])] });
  };
  for (const { id } of [...starts, ...others]) {
    enter(id);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = top.rest.pop();
      if (child !== undefined) enter(child);
      else {
        left.push(top.id);
        stack.pop();
      }
    }
  }
  return left.toReversed();
}
