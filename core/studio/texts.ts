import type { PackFiles } from '../pack/files.ts';
import type { FileChange } from './change.ts';

/** The files of a pack in memory: texts by path, and the paths of what is no text. */
export function packOf(texts: ReadonlyMap<string, string>, others: readonly string[] = []): PackFiles {
  const paths = [...texts.keys(), ...others].sort();
  return { paths, text: (path) => texts.get(path) ?? null };
}

/** The texts as they are once some files have changed. */
export function withChanges(
  texts: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): ReadonlyMap<string, string> {
  const next = new Map(texts);
  for (const { path, before } of changes) if (before !== null) next.delete(path);
  for (const { path, after } of changes) if (after !== null) next.set(path, after);
  return next;
}
