import type { Sight } from './probes.ts';
import type { Search } from './search.ts';

/**
 * The choices that leave nothing to weigh: wherever there is another open choice, they lead to a better best result
 * (`best`, by state), and right after them no meter and no clock stands lower than after another. Each with the first
 * state in which it is so. Only for a complete search.
 */
export function dominantChoices(found: Search, best: Int32Array): readonly Sight[] {
  const { moves, offsets, targets, which, scenes, opened } = found;
  const isChoice = moves.of.map((list) => list.map((move) => move.action.type === 'choose'));
  const costsNothing = comparisonOf(found);
  const leaders = new Map<number, Sight>();
  const without = new Set<number>();
  for (let state = 0; state < opened; state++) {
    const scene = scenes[state] as number;
    if (without.has(scene)) continue;
    const [from, to] = [offsets[state] as number, offsets[state + 1] as number];
    let [leader, first, second, rivals] = [-1, -1, -1, 0];
    for (let edge = from; edge < to; edge++) {
      if (!isChoice[scene]?.[which[edge] as number]) continue;
      rivals++;
      const value = best[targets[edge] as number] as number;
      if (value > first) [second, first, leader] = [first, value, edge];
      else if (value > second) second = value;
    }
    if (rivals < 2) continue;
    const move = which[leader] as number;
    let isLeader = first !== second && (leaders.get(scene)?.move ?? move) === move;
    for (let edge = from; edge < to && isLeader; edge++) {
      if (edge !== leader && isChoice[scene]?.[which[edge] as number])
        isLeader = costsNothing(targets[leader] as number, targets[edge] as number);
    }
    if (!isLeader) {
      leaders.delete(scene);
      without.add(scene);
    } else if (!leaders.has(scene)) leaders.set(scene, { state, move });
  }
  return [...leaders.values()];
}

/** Whether no meter and no clock stands lower in one state than in another. */
function comparisonOf({ registers, states, game }: Search): (one: number, other: number) => boolean {
  const places = game.counted.map((name) => registers.names.get(name) ?? 0);
  const [a, b] = [new Int32Array(registers.count), new Int32Array(registers.count)];
  return (one, other) => {
    registers.unpack(states.packed, one * registers.words, a);
    registers.unpack(states.packed, other * registers.words, b);
    return places.every((place) => (a[place] as number) >= (b[place] as number));
  };
}
