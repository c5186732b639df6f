/**
 * A set of packed states, in the order in which they were found. Open addressing over 32-bit words, at most seven tenths
 * full.
 */
export interface States {
  readonly count: number;
  readonly words: number;
  /** The packed states, one after the other. Replaced when it grows. */
  readonly packed: Int32Array;
  /** Adds the state in `scratch` and gives its number, or the number it already has, negated and less one. */
  add(scratch: Int32Array): number;
  /** Bytes held. */
  bytes(): number;
}

export function statesOf(words: number, expected = 1 << 10): States {
  let packed = new Int32Array(expected * words);
  let table = new Int32Array(expected * 2);
  let mask = table.length - 1;
  let count = 0;

  function hash(from: Int32Array, at: number): number {
    let mixed = 0x9e3779b9;
    for (let word = 0; word < words; word++) {
      mixed = Math.imul(mixed ^ (from[at + word] as number), 0x85ebca6b);
      mixed ^= mixed >>> 13;
    }
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  }

  function widenTable(): void {
    table = new Int32Array(table.length * 2);
    mask = table.length - 1;
    for (let state = 0; state < count; state++) {
      let slot = hash(packed, state * words) & mask;
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = state + 1;
    }
  }

  return {
    words,
    get count() {
      return count;
    },
    get packed() {
      return packed;
    },
    add(scratch) {
      let slot = hash(scratch, 0) & mask;
      for (;;) {
        const known = (table[slot] as number) - 1;
        if (known < 0) break;
        let word = 0;
        while (word < words && packed[known * words + word] === scratch[word]) word++;
        if (word === words) return -known - 1;
        slot = (slot + 1) & mask;
      }
      const at = count * words;
      if (at + words > packed.length) packed = longer(packed, words);
      for (let word = 0; word < words; word++) packed[at + word] = scratch[word] as number;
      table[slot] = ++count;
      if (count * 10 > table.length * 7) widenTable();
      return count - 1;
    },
    bytes: () => packed.byteLength + table.byteLength,
  };
}

/** A copy with half as much room again, in whole steps. */
export function longer<T extends Int32Array | Uint16Array>(array: T, step = 1): T {
  const length = array.length + Math.ceil(array.length / 2 / step) * step;
  const copy = new (array.constructor as new (length: number) => T)(length);
  copy.set(array);
  return copy;
}
