import type { Position } from '../diagnostic.ts';

/** Where the lines of a text begin, for going between a place and a count of characters. */
export interface Lines {
  readonly count: number;
  /** The line with this number, from 1, without its end. */
  line(number: number): string;
  /** UTF-16 units before a place; a place outside the text is brought into it. */
  offset(at: Position): number;
  position(offset: number): Position;
}

/** Finds the lines of a text as the parser counts them: by CRLF, LF or CR. */
export function linesOf(text: string): Lines {
  const starts = [0];
  const ends: number[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  ends.push(text.length);
  const place = (line: number) => Math.min(Math.max(1, line), starts.length) - 1;
  return {
    count: starts.length,
    line: (number) => (number < 1 || number > starts.length ? '' : text.slice(starts[number - 1], ends[number - 1])),
    offset({ line, column }) {
      const at = place(line);
      const [start = 0, end = 0] = [starts[at], ends[at]];
      return line > starts.length ? text.length : Math.min(start + Math.max(0, column - 1), end);
    },
    position(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] as number) + 1 };
    },
  };
}
