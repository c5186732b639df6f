import { linesOf } from '../../../core/studio/lines.ts';

/**
 * Between a text as it lies on disk and as the editor counts it, where every end of a line is one unit. A file keeps the
 * ends its lines have; new lines get those of its first one.
 */
export interface LineEnds {
  /** How lines of this file end. */
  readonly end: string;
  toEditor(offset: number): number;
  toText(offset: number): number;
}

/** Those of a file in which every line ends as the editor has it. */
export const plainEnds: LineEnds = { end: '\n', toEditor: (offset) => offset, toText: (offset) => offset };

export function lineEndsOf(text: string): LineEnds {
  if (!text.includes('\r')) return plainEnds;
  const end = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lines = linesOf(text);
  // Where each line begins for the editor.
  const starts = [0];
  for (let line = 1; line < lines.count; line++) starts.push((starts.at(-1) ?? 0) + lines.line(line).length + 1);
  return {
    end,
    toEditor(offset) {
      const { line, column } = lines.position(offset);
      return (starts[line - 1] ?? 0) + Math.min(column - 1, lines.line(line).length);
    },
    toText(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return lines.offset({ line: low + 1, column: offset - (starts[low] ?? 0) + 1 });
    },
  };
}

/** What is typed, with the ends of lines that the file has. */
export const withEnds = (words: string, { end }: LineEnds): string =>
  end === '\n' ? words : words.replace(/\r\n|\n|\r/g, end);
