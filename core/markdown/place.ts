import type { Findings, Position } from '../diagnostic.ts';

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
 * The place of an offset in the text of an inline token. The text has lost its indentation and block marks, so its line
 * is looked for in the file's line.
 */
export function inlinePlace(
  source: Source,
  map: readonly [number, number] | null,
  content: string,
  offset: number,
): Position {
  const before = content.slice(0, Math.max(0, offset)).split('\n');
  const line = (map?.[0] ?? 0) + before.length - 1;
  const spoken = content.split('\n')[before.length - 1] ?? '';
  const indent = Math.max(0, (source.lines[line] ?? '').indexOf(spoken));
  return { line: source.firstLine + line, column: indent + (before.at(-1)?.length ?? 0) + 1 };
}
