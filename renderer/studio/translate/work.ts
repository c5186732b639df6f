import type { Pair, PairState } from '../../../core/studio/translation.ts';

/** Whether a segment is still to be worked on. */
export const isOpen = ({ state }: Pick<Pair, 'state'>): boolean => state === 'missing' || state === 'outdated';

export function countsOf(pairs: readonly Pair[]): Readonly<Record<PairState, number>> {
  const counts = { missing: 0, outdated: 0, unknown: 0, done: 0 };
  for (const { state } of pairs) counts[state]++;
  return counts;
}

/** The segment to work on that comes next in a direction, going round at the end; null where none but this is left. */
export function nextOpen(pairs: readonly Pair[], from: string | null, by: 1 | -1): string | null {
  const start = pairs.findIndex(({ key }) => key === from);
  const first = start < 0 && by < 0 ? 0 : start;
  for (let step = 1; step <= pairs.length; step++) {
    const pair = pairs.at((first + by * step + pairs.length * 2) % pairs.length);
    if (pair && pair.key !== from && isOpen(pair)) return pair.key;
  }
  return null;
}

/** What a text says however it is wrapped, and whichever of its marks are taken for letters. */
const bare = (text: string): string => text.replaceAll('\\', '').replace(/\s+/g, ' ').trim();
export const saysSame = (a: string, b: string): boolean => bare(a) === bare(b);

const longest = 90;

/** The beginning of a text in one line, for naming what belongs to it. */
export function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
