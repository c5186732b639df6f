import type { Change } from '../../core/api/attempt.ts';

/** What a decision did to one meter or the clock, whatever moved it: the decision and the arrival taken together. */
export interface Felt {
  readonly name: string;
  readonly label: string;
  readonly kind: Change['kind'];
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** What moved it: the decision itself, entering the scene it led to, or both. */
  readonly cause: Change['cause'] | 'both';
}

/**
 * Joins movements of the same meter into one, in the order of their first mention. Those that cancel each other out are
 * left out: nothing was felt.
 */
export function feltChanges(changes: readonly Change[]): readonly Felt[] {
  const felt = new Map<string, Felt>();
  for (const { name, label, kind, from, to, cause } of changes) {
    const known = felt.get(name);
    const start = known?.from ?? from;
    const causes = known && known.cause !== cause ? 'both' : cause;
    felt.set(name, { name, label, kind, from: start, to, by: to - start, cause: causes });
  }
  return [...felt.values()].filter((one) => one.by !== 0);
}

/** A number with the minus as typographers set it: `45`, `−50`. */
export const plain = (value: number): string => (value < 0 ? `\u2212${-value}` : String(value));

/** A movement with its sign: `+10`, `−5`, `0`. */
export const signed = (by: number): string => (by > 0 ? `+${by}` : plain(by));

/** Keys of the program's own words for a level, lowest first; a fifth of the meter's range each. */
export const fifths = ['very-low', 'low', 'middling', 'high', 'very-high'] as const;
export type Fifth = (typeof fifths)[number];

/** In which fifth of its range a value lies. The ends belong to the outer fifths; a range of nothing is in the middle. */
export function fifthOf(value: number, min: number, max: number): Fifth {
  if (max <= min) return 'middling';
  const index = Math.floor(((value - min) / (max - min)) * 5);
  return fifths[Math.min(4, Math.max(0, index))] ?? 'middling';
}

interface Gauge {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly level: string | null;
}

/**
 * The word for a value a meter had: the author's where it is known (an author's words come with the present value only),
 * else the fifth, else null.
 */
export function levelAt(
  gauges: readonly Gauge[],
  name: string,
  value: number,
): { word: string } | { fifth: Fifth } | null {
  const gauge = gauges.find((one) => one.name === name);
  if (!gauge) return null;
  if (gauge.level === null) return { fifth: fifthOf(value, gauge.min, gauge.max) };
  return value === gauge.value ? { word: gauge.level } : null;
}
