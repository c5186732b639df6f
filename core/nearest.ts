/** Names the id that was probably meant: the one with the fewest letters different. `what` has its article: “a scene”. */
export function nearest(id: string, ids: readonly string[], what: string): string {
  const [close] = closest(id, ids);
  return close === undefined ? `Add ${what} with this id, or mend the id.` : `Did you mean “${close}”?`;
}

/** The ids that differ from one in so few letters that it was probably meant, the nearest first. */
export function closest(id: string, ids: readonly string[]): readonly string[] {
  return ids
    .slice(0, 2000)
    .map((one) => ({ one, far: distance(id.slice(0, 60), one.slice(0, 60)) }))
    .filter(({ far }) => far <= Math.max(2, id.length / 3))
    .sort((a, b) => a.far - b.far)
    .map(({ one }) => one);
}

/** Levenshtein's edit distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
