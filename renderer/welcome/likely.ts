/** The country a computer's languages speak of, if it is one that can be chosen; or else none, so that it is asked. */
export function likelyHome(tags: readonly string[], homes: readonly { readonly code: string }[]): string {
  const regions = tags.flatMap((tag) => /-([A-Z]{2})$/.exec(tag)?.[1] ?? []);
  return regions.find((region) => homes.some(({ code }) => code === region)) ?? '';
}

/** The first of a computer's languages that the program speaks; or else the program's first. */
export function likelyLanguage(tags: readonly string[], languages: readonly string[]): string {
  const wanted = tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return wanted.find((tag) => languages.includes(tag)) ?? languages[0] ?? 'en';
}
