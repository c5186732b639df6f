import type { TextChange } from './change.ts';
import { type Collection, type Entry, eolOf, lineStart, nextLine } from './yaml-place.ts';
import { writeFlow, writeKey, type YamlValue } from './yaml-write.ts';

type YamlEdit = Omit<TextChange, 'path'>;

/** An entry or an item as it stands in brackets. */
export const written = (key: string | null, value: YamlValue): string =>
  key === null ? writeFlow(value) : `${writeKey(key, true)}: ${writeFlow(value)}`;

/** Adds behind the last entry of a list or map in brackets: in its line, or in a line of its own where they have one each. */
export function addedInBrackets(text: string, { to }: Collection, last: Entry, insert: string): readonly YamlEdit[] {
  const rest = text.slice(last.end, to - 1);
  const comma = /^\s*,/.exec(rest)?.[0].length ?? 0;
  const line = rest.indexOf('\n');
  if (line < 0)
    return [{ from: last.end + comma, to: last.end + comma, insert: `${comma === 0 ? ',' : ''} ${insert}` }];
  const start = lineStart(text, last.start);
  const indent = /^ */.exec(text.slice(start))?.[0] ?? '';
  const at = nextLine(text, last.end);
  return [
    ...(comma === 0 ? [{ from: last.end, to: last.end, insert: ',' }] : []),
    { from: at, to: at, insert: `${indent}${insert}${comma === 0 ? '' : ','}${eolOf(text)}` },
  ];
}

/** Takes an entry out of brackets, with a comma. */
export function removedInBrackets(text: string, { entries, from, to }: Collection, entry: Entry): YamlEdit {
  if (entries.length === 1) return { from: from + 1, to: to - 1, insert: '' };
  const at = entries.indexOf(entry);
  const before = entries[at - 1];
  const comma = /^\s*,/.exec(text.slice(entry.end))?.[0].length ?? 0;
  const line = lineStart(text, entry.start);
  const behind = text.slice(entry.end + comma, nextLine(text, entry.end + comma));
  if (line > from && text.slice(line, entry.start).trim() === '' && /^[ \t]*(?:#.*)?\r?\n?$/.test(behind))
    return { from: line, to: nextLine(text, entry.end + comma), insert: '' };
  if (at < entries.length - 1 || !before)
    return { from: entry.start, to: entry.end + comma + (/^[ \t]*/.exec(behind)?.[0].length ?? 0), insert: '' };
  const between = text.slice(before.end, entry.start);
  return { from: /[\n#]/.test(between) ? entry.start : before.end, to: entry.end, insert: '' };
}
