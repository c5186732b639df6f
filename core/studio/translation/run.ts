/** The lines of a file, with where each begins. */
export interface Lines {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
}

export function linesIn(text: string): Lines {
  const texts: string[] = [];
  const starts = [0];
  let at = 0;
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    texts.push(text.slice(at, index));
    at = index + end.length;
    starts.push(at);
  }
  return { texts: [...texts, text.slice(at)], starts };
}

/** Words that may go over several lines, without what begins each of these in the file. */
export interface Run {
  readonly text: string;
  /** Where in the file a place of the text is. */
  readonly at: (offset: number) => number;
  /** What begins each further line. */
  readonly indent: string;
}

/**
 * Finds the content of a block in the lines of the file from `first` on. Null where it does not stand there as it was read,
 * as with tabs that were read as blanks.
 */
export function runOf({ texts, starts }: Lines, first: number, content: string): Run | null {
  const rows = content.split('\n').map((row, index, all) => (index === all.length - 1 ? row.trim() : row.trimStart()));
  const places: { readonly from: number; readonly start: number }[] = [];
  let length = 0;
  for (const [index, row] of rows.entries()) {
    const column = (texts[first + index] ?? '').lastIndexOf(row);
    if (column < 0) return null;
    places.push({ from: length, start: (starts[first + index] ?? 0) + column });
    length += row.length + 1;
  }
  const [second] = rows.length > 1 ? [places[1]] : [];
  const before = (texts[first] ?? '').slice(0, (places[0]?.start ?? 0) - (starts[first] ?? 0));
  const indent = second
    ? (texts[first + 1] ?? '').slice(0, second.start - (starts[first + 1] ?? 0))
    : before.replace(/[^>\s]/g, ' ');
  return {
    text: rows.join('\n'),
    indent,
    at(offset) {
      const place = places.findLast(({ from }) => from <= offset) ?? { from: 0, start: 0 };
      return place.start + offset - place.from;
    },
  };
}
