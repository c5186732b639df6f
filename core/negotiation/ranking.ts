/** Deals in the order of what they are worth to one side, found by that worth in one step. */
export interface Ranking {
  readonly least: number;
  readonly most: number;
  /** Deals, those worth least first. */
  readonly order: Uint32Array;
  /** Where in `order` the deals worth `least`, `least + 1` and so on begin; one entry more at the end. */
  readonly starts: Uint32Array;
}

/** Ranks deals by their worth in units: a counting sort, linear in the deals and the width of their worths. */
export function rank(worth: Int32Array): Ranking {
  let [least, most] = [Infinity, -Infinity];
  for (const units of worth) {
    if (units < least) least = units;
    if (units > most) most = units;
  }
  if (worth.length === 0) return { least: 0, most: -1, order: new Uint32Array(0), starts: new Uint32Array(1) };
  const starts = new Uint32Array(most - least + 2);
  for (const units of worth) starts[units - least + 1] = (starts[units - least + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(worth.length);
  for (let deal = 0; deal < worth.length; deal++) {
    const at = (worth[deal] ?? 0) - least;
    order[next[at] ?? 0] = deal;
    next[at] = (next[at] ?? 0) + 1;
  }
  return { least, most, order, starts };
}

/** Where in the order the deals worth at least `units` begin. */
export function from({ least, most, starts, order }: Ranking, units: number): number {
  if (units > most) return order.length;
  return starts[Math.max(0, Math.ceil(units) - least)] ?? order.length;
}
