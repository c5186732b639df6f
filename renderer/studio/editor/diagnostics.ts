import type { Action, Diagnostic as Shown } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Diagnostic } from '../../../core/diagnostic.ts';

/**
 * Where a finding is shown: from its place to the end of the word, the code span, the link or the heading that begins
 * there. `doc` is the editor's text; findings count lines and columns as editors do.
 */
export function rangeOf(
  doc: Text,
  { line, column }: Pick<Diagnostic, 'line' | 'column'>,
): { from: number; to: number } {
  if (line > doc.lines) return { from: doc.length, to: doc.length };
  const { from, to, text } = doc.line(Math.max(1, line));
  const start = Math.min(from + Math.max(0, column - 1), to);
  const rest = text.slice(start - from);
  const long =
    /^(?:`[^`]*`|\[\[[^\]]*\]\]|\[@[^\]]*\]|\{\{[^}]*\}\}|#{1,6} .*|[^\]]*\]\([^)]*\)|[\w-]+)/u.exec(rest)?.[0] ?? '';
  return { from: start, to: Math.min(to, start + Math.max(1, long.length)) };
}

/** A finding as the editor shows it, with what can be done about it. */
export function shownAs(doc: Text, finding: Diagnostic, actions: readonly Action[]): Shown {
  return {
    ...rangeOf(doc, finding),
    severity: finding.severity,
    source: finding.code,
    message: `${finding.message} ${finding.remedy}`,
    actions,
  };
}
