/** A Markdown file cut in two: the YAML between the first two `---` lines, and the text after it. */
export interface FrontMatter {
  readonly yaml: string;
  /** Line of the file on which the YAML begins. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** Cuts a file at its front matter; null where it does not begin with one that is closed. */
export function cutFrontMatter(text: string): FrontMatter | null {
  const found = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  if (!found) return null;
  const lines = found[0].split(/\r\n|\n|\r/).length;
  const ends = /[\r\n]$/.test(found[0]);
  return { yaml: found[1] ?? '', yamlLine: 2, body: text.slice(found[0].length), bodyLine: ends ? lines : lines + 1 };
}
