import type { PackFiles } from '../pack/files.ts';

/** Some text put in the place of some other in one file. `from` and `to` count UTF-16 units of the text before any change. */
export interface TextChange {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A file before and after; null where there is none. A file that gets another name is one that goes and one that comes. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Makes changes of one text, given in any order. Throws `RangeError` where two overlap or one leaves the text. */
export function applyChanges(text: string, changes: readonly Omit<TextChange, 'path'>[]): string {
  let done = '';
  let at = 0;
  for (const { from, to, insert } of changes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at || to < from || to > text.length)
      throw new RangeError(`A change from ${from} to ${to} does not fit.`);
    done += text.slice(at, from) + insert;
    at = to;
  }
  return done + text.slice(at);
}

/** What changes of texts make of the files they name, by path. */
export function changedFiles(files: PackFiles, changes: readonly TextChange[]): readonly FileChange[] {
  const byPath = new Map<string, TextChange[]>();
  for (const change of changes) byPath.set(change.path, [...(byPath.get(change.path) ?? []), change]);
  return [...byPath].flatMap(([path, list]) => {
    const before = files.text(path);
    const after = applyChanges(before ?? '', list);
    return after === before ? [] : [{ path, before, after }];
  });
}
