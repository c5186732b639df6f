/** The first of a computer's languages that the program speaks; or else English. */
export function likelyLanguage(tags: readonly string[], languages: readonly string[]): string {
  const wanted = tags.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]);
  return wanted.find((tag) => languages.includes(tag)) ?? 'en';
}
