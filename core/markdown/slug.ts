/** The id a heading gets when it has none: its letters and digits, lower case, joined by hyphens. Never empty. */
export function slug(text: string): string {
  const id = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'section' : id;
}

/** Gives out ids that are not yet taken: `id`, then `id-2`, `id-3` and so on. */
export function uniqueIds(): (id: string) => string {
  const taken = new Map<string, number>();
  return (id) => {
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
