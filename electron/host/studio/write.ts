import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { kindOf } from '../../../core/pack/kinds.ts';
import { onFile } from './file-fault.ts';
import { isSameFile, placeIn } from './place.ts';
import type { Project } from './project.ts';
import { flushFolder, longestText, type OnDisk, readText, removeFile, stampOf, writeWhole } from './text-file.ts';

/** What a window wants of a file: `was` is the stamp of what it has, null for none; `text` is null for one that goes. */
export interface Wanted {
  readonly path: string;
  readonly was: string | null;
  readonly text: string | null;
}

export interface Written {
  readonly path: string;
  readonly outcome: 'written' | 'conflict';
  readonly stamp: string | null;
  /** What is there instead; null for what was written, which the window has. */
  readonly text: string | null;
}

/** Where a text of a pack lies. Throws `path-refused` for what is no path of a text. */
export function textPlace(folder: string, path: string): string {
  if (!kindOf(path)?.isText) throw new FaultError('path-refused', path);
  return placeIn(folder, path);
}

/**
 * Writes and deletes texts of a project. Every path is looked at before anything is done. All is written before anything
 * is deleted, so that of a text that gets another name there is at no moment none; and nothing is deleted where
 * something could not be written. A file on disk that is not the one the window had is left as it is, unless it already
 * has the text that was wanted: so a call whose answer was lost can be made again. Throws `path-refused`,
 * `invalid-input`, and faults of storage with the path of the file; what was written until then stays written.
 */
export function writeTexts(project: Project, wanted: readonly Wanted[]): readonly Written[] {
  const { folder } = project;
  const places = new Map<string, string>();
  for (const { path, text } of wanted) {
    if (places.has(path) || (text !== null && Buffer.byteLength(text) > longestText))
      throw new FaultError('invalid-input', path);
    places.set(path, textPlace(folder, path));
  }
  const placeOf = (path: string): string => places.get(path) ?? '';
  const results = new Map<string, Written>();
  const touched = new Set<string>();
  const going = new Set(wanted.filter(({ text }) => text === null));
  const conflict = (path: string, found: OnDisk | null): void => {
    results.set(path, { path, outcome: 'conflict', stamp: found?.stamp ?? null, text: found?.text ?? null });
  };

  for (const { path, was, text } of wanted) {
    if (text === null) continue;
    onFile(path, () => {
      const place = placeOf(path);
      const twin = [...going].find((one) => isSameFile(placeOf(one.path), place));
      const found = readText(place);
      const stamp = stampOf(Buffer.from(text));
      if (found?.stamp !== stamp && (found?.stamp ?? null) !== (twin ? twin.was : was)) return conflict(path, found);
      if (twin) {
        // This disk takes both names for one: the file is renamed, for to delete the one would be to lose the other.
        renameSync(placeOf(twin.path), place);
        going.delete(twin);
        project.wrote(twin.path, null);
        results.set(twin.path, { path: twin.path, outcome: 'written', stamp: null, text: null });
      }
      if (found?.stamp !== stamp) writeWhole(place, text);
      touched.add(dirname(place));
      project.wrote(path, { stamp, text });
      results.set(path, { path, outcome: 'written', stamp, text: null });
    });
  }
  const isAllWritten = [...results.values()].every(({ outcome }) => outcome === 'written');
  if (going.size > 0) for (const one of touched) flushFolder(one);

  for (const { path, was } of going) {
    onFile(path, () => {
      const found = readText(placeOf(path));
      if (found !== null && (found.stamp !== was || !isAllWritten)) return conflict(path, found);
      removeFile(folder, path);
      project.wrote(path, null);
      results.set(path, { path, outcome: 'written', stamp: null, text: null });
    });
  }
  return wanted.flatMap(({ path }) => results.get(path) ?? []);
}
