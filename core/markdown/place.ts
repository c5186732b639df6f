import type { Diagnostic, Findings, Position } from '../diagnostic.ts';

/** What turns tokens back into places in the file: its lines, and the line on which this text begins. */
export interface Source {
  readonly file: string;
  readonly lines: readonly string[];
  /** Line of the file, from 1, on which the parsed text begins. */
  readonly firstLine: number;
  readonly findings: Findings;
}

/** The first place of a block: its first line, at its first character. */
export function blockPlace(source: Source, map: readonly [number, number] | null): Position {
  const line = map?.[0] ?? 0;
  const indent = /^\s*/.exec(source.lines[line] ?? '')?.[0].length ?? 0;
  return { line: source.firstLine + line, column: indent + 1 };
}

/**
 * The places of offsets in the text of an inline token. The text has lost its indentation and block marks, so each of its
 * lines is looked for in the file's line.
 */
export function inlinePlaces(
  source: Source,
  map: readonly [number, number] | null,
  content: string,
): (offset: number) => Position {
  const starts = [0];
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) starts.push(at + 1);
  const indents = new Map<number, number>();
  const indentOf = (row: number, line: number): number => {
    const known = indents.get(row);
    if (known !== undefined) return known;
    const spoken = content.slice(starts[row], (starts[row + 1] ?? content.length + 1) - 1);
    const indent = Math.max(0, (source.lines[line] ?? '').indexOf(spoken));
    indents.set(row, indent);
    return indent;
  };
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = Math.min((map?.[0] ?? 0) + low, source.lines.length - 1);
    const column = indentOf(low, line) + Math.max(0, offset - (starts[low] as number));
    // A table's cells and an escaped text may be longer or shorter here than in the file.
    return { line: source.firstLine + line, column: Math.min(column, source.lines[line]?.length ?? 0) + 1 };
  };
}

/** A code span may go over the end of a line, which counts as a blank in it: the place goes on in the next line. */
export function settled(finding: Diagnostic, lines: readonly string[], firstLine: number): Diagnostic {
  let { line, column } = finding;
  for (let room = lines[line - firstLine]; room !== undefined && column > room.length + 1; ) {
    column -= room.length + 1;
    room = lines[++line - firstLine];
  }
  return line === finding.line || line - firstLine >= lines.length ? finding : { ...finding, line, column };
}
