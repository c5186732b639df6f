/** The country a computer's languages speak of, if it is one that can be chosen; or else none, so that it is asked. */
export function likelyHome(tags: readonly string[], homes: readonly { readonly code: string }[]): string {
  const regions = tags.flatMap((tag) => /-([A-Z]{2})$/.exec(tag)?.[1] ?? []);
  return regions.find((region) => homes.some(({ code }) => code === region)) ?? '';
}
