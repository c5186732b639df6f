import { numbers } from '../random.ts';

/**
 * Puts a list in an order that depends on nothing but `seed`: the same attempt shows the same order on every computer
 * (Fisher and Yates' shuffle).
 */
export function shuffle<T>(list: readonly T[], seed: string): readonly T[] {
  const random = numbers(seed);
  const shuffled = [...list];
  for (let index = shuffled.length - 1; index > 0; index--) {
    const other = random(index + 1);
    const [a, b] = [shuffled[index], shuffled[other]];
    if (a !== undefined && b !== undefined) [shuffled[index], shuffled[other]] = [b, a];
  }
  return shuffled;
}
