import { CST, isCollection, Lexer } from 'yaml';
import { columnOf, type Entry, nextLine } from './yaml-place.ts';

/** Comments that begin between two places of a text of YAML, from the first to the last. */
export function commentsIn(text: string, from: number, to: number): readonly string[] {
  if (!text.slice(from, to).includes('#')) return [];
  const found: string[] = [];
  let at = 0;
  let isText = false;
  for (const token of new Lexer().lex(text)) {
    const type: CST.TokenType | 'text' | null = isText ? 'text' : CST.tokenType(token);
    // A sign that stands in no text tells that what comes next is a value, whatever it begins with.
    isText = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'comment' && at >= from && at < to) found.push(token.trimEnd());
    at += token.length;
  }
  return found;
}

/** The comment behind something in its line, with the room before it. */
export const commentBehind = (text: string, end: number): string => /^[ \t]+#[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';

/**
 * Whether a comment that belongs to an entry stands below what is left of it: of a block below its key, below the line of
 * the key or below the last of its lines.
 */
export function hasCommentBelow(text: string, { start, after, end, node }: Entry, isBehind: boolean): boolean {
  const ends = isCollection(node) && !node.flow && !isBehind ? [after, end] : [end];
  return ends.some((one) => {
    const indent = /^\s*?( *)#/.exec(text.slice(nextLine(text, one)))?.[1];
    return indent !== undefined && indent.length > columnOf(text, start);
  });
}
