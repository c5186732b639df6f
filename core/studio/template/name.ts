/**
 * An id for what somebody has called so: letters without their marks, digits and hyphens, at most 64 of them. What is
 * written in another alphabet leaves nothing, and gets the id it would have without a title.
 */
export function idFor(title: string, otherwise: string): string {
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
  return id === '' ? otherwise : id;
}

/** The first of `id`, `id-2`, `id-3` and so on that is not taken. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '' : `-${count}`;
    const free = id.slice(0, 64 - end.length) + end;
    if (!taken.has(free)) return free;
  }
}
