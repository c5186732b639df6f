import { nameId, readOutline } from '../../pack/outline.ts';

/** Past this a number is no place in a list, but a word that happens to be written in digits. */
const highest = 1_000_000_000;

/**
 * Names of files or folders such that they stand in the order given, each with the id it has. `names[at]` is what comes
 * to this place, without a number; `own` is the name it keeps where that does, else null. As few of the others as possible
 * get another number, and all keep their ids.
 */
export function arranged(names: readonly string[], at: number, own: string | null): readonly string[] {
  if (own !== null && nameId(own) === nameId(`0-${names[at]}`)) {
    const kept = names.with(at, own);
    if (isInOrder(kept)) return kept;
  }
  const numbers = names.map((name, index) => (index === at ? Number.NaN : numberOf(name)));
  const others = names.filter((_, index) => index !== at);
  const { from, to, low } = room(numbers, at);
  const high = numbers[to + 1] ?? Number.POSITIVE_INFINITY;
  const width = Math.max(0, ...others.map((name) => digitsOf(name).length).filter((one) => one < 7)) || 2;
  const step = others.length > 1 && others.every((name) => numberOf(name) % 10 === 0) ? 10 : 1;
  const count = to - from + 1;
  return names.map((name, index) => {
    if (index < from || index > to) return name;
    const turn = index - from + 1;
    const number = high < highest ? low + Math.floor(((high - low) * turn) / (count + 1)) : low + step * turn;
    return `${String(number).padStart(width, '0')}-${index === at ? name : withoutNumber(name)}`;
  });
}

/** The smallest run of places around `at` that can be given numbers without touching what stands before and behind. */
function room(numbers: readonly number[], at: number): { from: number; to: number; low: number } {
  for (let count = 1; count < numbers.length; count++) {
    // Zero is a number too, but nobody begins with it unless all others can stay as they are.
    for (const lowest of count === 1 ? [0, -1] : [0]) {
      for (let from = Math.min(at, numbers.length - count); from >= Math.max(0, at - count + 1); from--) {
        const low = from === 0 ? lowest : (numbers[from - 1] as number);
        const high = numbers[from + count] ?? Number.POSITIVE_INFINITY;
        if (low < highest && high - low > count) return { from, to: from + count - 1, low };
      }
    }
  }
  return { from: 0, to: numbers.length - 1, low: 0 };
}

/** Whether an outline has these names in this order. */
function isInOrder(names: readonly string[]): boolean {
  const paths = names.map((name) => `modules/${name}/module.yml`);
  const { modules } = readOutline({ paths, text: () => null });
  return modules.every(({ path }, index) => path === `modules/${names[index]}`);
}

const digitsOf = (name: string): string => /^\d+/.exec(name)?.[0] ?? '';

const numberOf = (name: string): number => (digitsOf(name) === '' ? Number.POSITIVE_INFINITY : Number(digitsOf(name)));

/** A name without the number that is no part of its id. */
export const withoutNumber = (name: string): string => name.replace(/^\d+-(?=.)(?!\.md$)/, '');

/** A name's number with its hyphen; empty where it has none. */
export const numberPart = (name: string): string => name.slice(0, name.length - withoutNumber(name).length);

/** The paths of those siblings that get another name. */
export const renamesIn = (
  folder: string,
  names: readonly string[],
  others: readonly string[],
): ReadonlyMap<string, string> =>
  new Map(
    names.flatMap((name, index) => {
      const other = others[index] ?? name;
      return other === name ? [] : [[`${folder}/${name}`, `${folder}/${other}`]];
    }),
  );
