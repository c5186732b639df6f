import type { Budget } from '../../core/scenario/explore/search.ts';

/** The options by which a person says how far scenarios are explored. */
export const limitOptions = {
  states: { type: 'string' },
  seconds: { type: 'string' },
  memory: { type: 'string' },
} as const;

/** Reads the limits; the seconds count from now. Throws a sentence where one is no number. */
export function limitsOf(values: { states?: string; seconds?: string; memory?: string }): Budget {
  const end = performance.now() + number('seconds', values.seconds, 60) * 1_000;
  return {
    states: number('states', values.states, 5_000_000),
    memory: number('memory', values.memory, 1_024) * 1024 * 1024,
    shouldStop: () => performance.now() > end,
  };
}

function number(name: string, written: string | undefined, usual: number): number {
  const value = written === undefined ? usual : Number(written);
  if (!Number.isFinite(value) || value <= 0)
    throw new RangeError(`--${name} needs a number above 0, not “${written}”.`);
  return value;
}
