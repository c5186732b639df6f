import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { Diagnostic } from '../../diagnostic.ts';
import { parseActivity } from '../../pack/activity.ts';
import { readOutline } from '../../pack/outline.ts';
import { packOf } from '../texts.ts';
import { yamlOf } from './form.ts';

/** What was found at each place of a form: by the keys that lead there, joined by dots; `''` is the whole. */
export type Problems = ReadonlyMap<string, readonly Diagnostic[]>;

/** Findings that the parser has no place for: they belong to a field all the same. */
const fields: Readonly<Record<string, string>> = { 'first-missing': 'first' };

/** What is wrong with the front matter of an activity, by field. */
export const activityProblems = (path: string, text: string): Problems =>
  byField(path, text, parseActivity(path, text).findings);

/** What is wrong with `pack.yml`, by field. `activities` are the ids of those the pack has. */
export function packProblems(path: string, text: string, activities: readonly string[]): Problems {
  const texts = new Map([['pack.yml', text]]);
  const files = packOf(
    texts,
    activities.map((id) => `modules/${id}.md`),
  );
  const own = readOutline(files).findings.filter(({ file }) => file === 'pack.yml');
  return byField(path, text, own);
}

/** Sorts findings into the fields whose values they stand at. What stands below the front matter is left out. */
export function byField(path: string, text: string, findings: readonly Diagnostic[]): Problems {
  const found = yamlOf(path, text);
  const problems = new Map<string, Diagnostic[]>();
  if (!found) return problems;
  const { yaml, from } = found;
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), { logLevel: 'silent', prettyErrors: false });
  const starts = lineStarts(text);
  for (const finding of findings) {
    const offset = (starts[finding.line - 1] ?? text.length) + finding.column - 1 - from;
    const named = /^“(.+?)” does not fit/.exec(finding.message)?.[1];
    if (offset > yaml.length) continue;
    const place =
      finding.code === 'yaml-field'
        ? (named ?? '')
        : (fields[finding.code] ?? deepest(document.contents, offset).join('.'));
    problems.set(place, [...(problems.get(place) ?? []), finding]);
  }
  return problems;
}

/** The keys that lead to the innermost value that holds a place. A block begins with its first key, and holds it. */
function deepest(node: Node | null, offset: number): readonly string[] {
  const children: readonly (readonly [string, unknown])[] = isMap(node)
    ? node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value])
    : isSeq(node)
      ? node.items.map((item, at) => [String(at), item])
      : [];
  for (const [key, child] of children) {
    if (!isNode(child) || !child.range) continue;
    // What is missing at the end of a text is found just behind it.
    const end = isScalar(child) ? child.range[1] + 1 : child.range[1];
    if (offset >= child.range[0] && offset < end) return [key, ...deepest(child, offset)];
  }
  return [];
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}
