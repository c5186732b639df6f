/**
 * Chance that depends on nothing but `seed`: the same seed gives the same numbers on every computer. Whole numbers from
 * 0 to below `limit`. Mulberry32, seeded by FNV-1a over the seed's text.
 */
export function numbers(seed: string | number): (limit: number) => number {
  const text = String(seed);
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}
