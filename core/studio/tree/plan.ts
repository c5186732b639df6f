import type { PackFiles } from '../../pack/files.ts';
import { kindOf } from '../../pack/kinds.ts';
import { collisionOf, isPlainPath } from '../../pack/plain-path.ts';
import { applyChanges, type FileChange, type TextChange } from '../change.ts';
import type { NewFile } from '../template/pack.ts';
import { type FileMove, type Outcome, refused } from './outcome.ts';
import { mendPictures } from './pictures.ts';
import { referencesIn } from './references.ts';

/** What is to become of a pack: translations follow what they translate, and what names or shows something is mended. */
export interface Plan {
  /** Files and folders under `modules/` by their paths, and the paths they get. */
  readonly renames?: ReadonlyMap<string, string>;
  /** Ids of activities, and the ids they get. */
  readonly ids?: ReadonlyMap<string, string>;
  readonly added?: readonly NewFile[];
  readonly removed?: (path: string) => boolean;
  /** Other changes, of files as they are before. */
  readonly edits?: readonly TextChange[];
  /** Where what this is about stands in the end. */
  readonly path: string | null;
}

/** Makes a plan of all that follows from it. */
export function carryOut(files: PackFiles, plan: Plan): Outcome {
  const { renames = new Map(), added = [], removed = () => false, path } = plan;
  const next = nextPath(renames);
  const left = files.paths.filter((one) => !removed(one));
  const clash = clashIn(files, left, next, plan);
  if (clash) return refused(...clash);
  const edits = editsOf(files, left, next, plan);
  const before = new Map<string, string>();
  const after = new Map(added.map((one) => [one.path, one.text]));
  const moves: FileMove[] = [];
  for (const one of files.paths) {
    const to = removed(one) ? null : next(one);
    const text = textOf(files, one);
    if (text === null) {
      if (to !== one) moves.push({ from: one, to });
      continue;
    }
    const changes = edits.get(one) ?? [];
    if (to === one && changes.length === 0) continue;
    before.set(one, text);
    if (to !== null) after.set(to, applyChanges(text, changes));
  }
  return { ok: true, changes: changesOf(before, after), moves, path };
}

/** The texts a studio changes; whatever else a file may be, it is moved as it is. */
const textOf = (files: PackFiles, path: string): string | null => (kindOf(path)?.isText ? files.text(path) : null);

/** Where each file of a pack goes when some files and folders are renamed, and their translations with them. */
function nextPath(renames: ReadonlyMap<string, string>): (path: string) => string {
  return (path) => {
    const [, locale = '', original = '', folder = ''] = /^(locales\/[^/]+\/)?((modules\/[^/]+)\/.+)$/.exec(path) ?? [];
    const whole = renames.get(original);
    if (whole !== undefined) return locale + whole;
    const home = renames.get(folder);
    return home === undefined ? path : locale + home + original.slice(folder.length);
  };
}

function clashIn(
  files: PackFiles,
  left: readonly string[],
  next: (path: string) => string,
  { renames = new Map(), added = [] }: Plan,
): ['taken' | 'name', string] | null {
  const stays = left.filter((one) => next(one) === one);
  const come = [...left.filter((one) => next(one) !== one).map(next), ...added.map((one) => one.path)];
  const awry = come.findLast((one) => !isPlainPath(one));
  if (awry !== undefined) return ['name', awry];
  const arrivals = new Set(come);
  const taken = stays.find((one) => arrivals.has(one));
  if (taken !== undefined) return ['taken', taken];
  // A folder that is there without being a module would swallow the one that gets its name.
  const swallowed = [...renames.values()].find((to) => stays.some((one) => one.startsWith(`${to}/`)));
  if (swallowed !== undefined) return ['taken', swallowed];
  const collision = come.length === 0 ? null : collisionOf([...stays, ...come]);
  return collision !== null && collisionOf(files.paths) === null ? ['taken', collision] : null;
}

function editsOf(
  files: PackFiles,
  left: readonly string[],
  next: (path: string) => string,
  { ids = new Map(), edits = [] }: Plan,
): ReadonlyMap<string, readonly Omit<TextChange, 'path'>[]> {
  const all: TextChange[] = [...edits];
  for (const { path, id, from, to } of ids.size === 0 ? [] : referencesIn(files)) {
    const insert = ids.get(id);
    if (insert !== undefined && insert !== id) all.push({ path, from, to, insert });
  }
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const havePicturesMoved = left.some((one) => next(one) !== one && !kindOf(one)?.isText);
  for (const path of left) {
    const isAway = folderOf(next(path)) !== folderOf(path);
    if (!path.endsWith('.md') || !(isAway || havePicturesMoved)) continue;
    all.push(...mendPictures(path, textOf(files, path) ?? '', next).map((one) => ({ ...one, path })));
  }
  return Map.groupBy(all, ({ path }) => path);
}

function changesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly FileChange[] {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({ path, before: before.get(path) ?? null, after: after.get(path) ?? null }))
    .filter((one) => one.before !== one.after);
}
