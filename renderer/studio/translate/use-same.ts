import { useMemo, useRef } from 'react';
import type { Pair } from '../../../core/studio/translation.ts';

/** What is drawn of a pair: its places move with every letter before it, and are looked up when they are needed. */
const drawn = ({ key, kind, original, translation, state }: Pair): string =>
  JSON.stringify([key, kind, original.text, translation?.text, state]);

/** The pairs with the same objects as before for all that look the same, so that only rows that changed are drawn again. */
export function useSame(pairs: readonly Pair[]): readonly Pair[] {
  const before = useRef<ReadonlyMap<string, Pair>>(new Map());
  return useMemo(() => {
    const now = new Map(pairs.map((pair) => [drawn(pair), pair]));
    before.current = new Map([...now].map(([look, pair]) => [look, before.current.get(look) ?? pair]));
    return [...before.current.values()];
  }, [pairs]);
}
