/**
 * Compares two versions by precedence (Semantic Versioning 2.0.0, section 11): below 0 where `a` comes before `b`. What is
 * not a version comes before every one that is.
 */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [read(a), read(b)];
  if (!first || !second) return Number(first !== null) - Number(second !== null);
  for (let at = 0; at < 3; at++) {
    const by = Number(first.numbers[at]) - Number(second.numbers[at]);
    if (by !== 0) return by;
  }
  if (first.tags.length === 0 || second.tags.length === 0) return second.tags.length - first.tags.length;
  for (let at = 0; at < Math.max(first.tags.length, second.tags.length); at++) {
    const by = compareTags(first.tags[at], second.tags[at]);
    if (by !== 0) return by;
  }
  return 0;
}

function read(version: string): { numbers: readonly string[]; tags: readonly string[] } | null {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(version);
  return found && { numbers: found.slice(1, 4), tags: found[4]?.split('.') ?? [] };
}

function compareTags(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const [isNumber, isOtherNumber] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
