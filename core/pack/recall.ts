/** Answers by key, each kept for as long as all it was made of stays the same. */
export interface Recall<T> {
  (key: string, parts: readonly unknown[], make: () => T): T;
  /** Forgets all but some keys. */
  keep(keys: ReadonlySet<string>): void;
}

/** Keeps what was made of some parts, which are compared by identity, and makes it again only when one of them differs. */
export function recall<T>(): Recall<T> {
  const known = new Map<string, { readonly parts: readonly unknown[]; readonly made: T }>();
  const answer = (key: string, parts: readonly unknown[], make: () => T): T => {
    const one = known.get(key);
    if (one && one.parts.length === parts.length && one.parts.every((part, at) => Object.is(part, parts[at])))
      return one.made;
    const made = make();
    known.set(key, { parts, made });
    return made;
  };
  return Object.assign(answer, {
    keep(keys: ReadonlySet<string>) {
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
    },
  });
}
