import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { kindOf } from '../../../core/pack/kinds.ts';
import { isPlainPath } from '../../../core/pack/plain-path.ts';
import { fileFault, systemCode } from './file-fault.ts';
import { survey } from './survey.ts';
import { longestText, type OnDisk, readText } from './text-file.ts';

export interface ProjectText {
  readonly path: string;
  readonly text: string;
  readonly stamp: string;
}

export interface ProjectOther {
  readonly path: string;
  readonly bytes: number;
}

/** What changed in a folder since a revision. `isWhole`: the revision is not known, and this is all there is. */
export interface Changes {
  readonly revision: number;
  readonly isWhole: boolean;
  readonly texts: readonly ProjectText[];
  readonly removed: readonly string[];
  /** Null where none of them changed. */
  readonly others: readonly ProjectOther[] | null;
}

/** A pack's folder as it was last looked at. */
export interface Project {
  readonly folder: string;
  /**
   * Looks at the folder, and reads what is another file than before. Whether somebody else has changed anything since it
   * was last looked at; the first look finds nothing changed. Throws `folder-missing`, `folder-too-large`, and faults of
   * storage, with the path of the file. `areOthersOurs`: what is no text has just been moved by us.
   */
  refresh(areOthersOurs?: boolean): boolean;
  /** What was last seen. */
  all(): Pick<Changes, 'revision'> & {
    readonly texts: readonly ProjectText[];
    readonly others: readonly ProjectOther[];
  };
  since(revision: number): Changes;
  /** Notes what was written, so that nobody else is taken to have done it; null for what was deleted. */
  wrote(path: string, now: OnDisk | null): void;
}

interface Seen extends ProjectText {
  /** Null where it was written by us, and is looked at anew. */
  readonly stats: Stats | null;
  /** Whether it was so new when it was read that a later change could bear the same time. */
  readonly isFresh: boolean;
  readonly revision: number;
}

/** Some disks tell the time of a change in steps of two seconds. */
const stepMs = 2_000;
/** A folder whose texts are more than this is no course; they are all held in memory. */
const mostBytes = 200_000_000;

/**
 * Opens a folder. Revisions begin with the time, so that one that a window has from an earlier run of the program is
 * known for what it is: a lower one.
 */
export function openProject(folder: string, now: () => number): Project {
  const first = now();
  let revision = first;
  let texts = new Map<string, Seen>();
  let others: readonly (ProjectOther & { readonly changedMs: number })[] = [];
  let othersRevision = first;
  const removed = new Map<string, number>();
  let isOpened = false;

  function refresh(areOthersOurs = false): boolean {
    const files = survey(folder);
    const next = new Map<string, Seen>();
    const rest: (ProjectOther & { readonly changedMs: number })[] = [];
    let bytes = 0;
    for (const { path, stats } of files) {
      const seen = isText(path, stats) ? look(path, stats) : null;
      if (seen === 'gone') continue;
      if (seen === null) {
        rest.push({ path, bytes: stats.size, changedMs: stats.mtimeMs });
        continue;
      }
      next.set(path, seen);
      bytes += stats.size;
      if (bytes > mostBytes) throw new FaultError('folder-too-large', folder);
    }
    const isChanged = [...next].some(([path, { stamp }]) => texts.get(path)?.stamp !== stamp);
    const gone = [...texts.keys()].filter((path) => !next.has(path));
    const areOthersChanged = JSON.stringify(rest) !== JSON.stringify(others);
    if (isChanged || gone.length > 0 || areOthersChanged) revision++;
    for (const path of gone) removed.set(path, revision);
    for (const path of next.keys()) removed.delete(path);
    texts = new Map(
      [...next].map(([path, seen]) => [path, texts.get(path)?.stamp === seen.stamp ? seen : { ...seen, revision }]),
    );
    if (areOthersChanged) {
      others = rest;
      othersRevision = revision;
    }
    const wasOpened = isOpened;
    isOpened = true;
    return wasOpened && (isChanged || gone.length > 0 || (areOthersChanged && !areOthersOurs));
  }

  /** Null for what is no text after all. */
  function look(path: string, stats: Stats): Seen | 'gone' | null {
    const known = texts.get(path);
    if (known?.stats && !known.isFresh && isSame(known.stats, stats)) return known;
    const isFresh = stats.mtimeMs > now() - stepMs;
    try {
      const found = readText(join(folder, path));
      if (!found) return 'gone';
      if (found.text === null) return null;
      return { path, text: found.text, stamp: found.stamp, stats, isFresh, revision: known?.revision ?? revision };
    } catch (error) {
      // What may not be read is there all the same.
      if (/^(EACCES|EPERM)$/.test(systemCode(error) ?? '')) return null;
      throw fileFault(path, error);
    }
  }

  const plain = ({ path, text, stamp }: Seen): ProjectText => ({ path, text, stamp });
  const inOrder = () => [...texts.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = () => ({
    revision,
    texts: inOrder().map(plain),
    others: others.map(({ path, bytes }) => ({ path, bytes })),
  });

  return {
    folder,
    refresh,
    all,
    since(from) {
      if (from < first || from > revision) return { ...all(), isWhole: true, removed: [] };
      return {
        revision,
        isWhole: false,
        texts: inOrder()
          .filter((one) => one.revision > from)
          .map(plain),
        removed: [...removed].flatMap(([path, at]) => (at > from ? [path] : [])).sort(),
        others: othersRevision > from ? all().others : null,
      };
    },
    wrote(path, found) {
      if (texts.get(path)?.stamp === found?.stamp) return;
      revision++;
      if (found === null || found.text === null) {
        texts.delete(path);
        removed.set(path, revision);
        return;
      }
      texts.set(path, { path, text: found.text, stamp: found.stamp, stats: null, isFresh: true, revision });
      removed.delete(path);
    },
  };
}

const isText = (path: string, { size }: Stats): boolean =>
  kindOf(path)?.isText === true && isPlainPath(path) && size <= longestText;

const isSame = (a: Stats, b: Stats): boolean =>
  a.size === b.size && a.mtimeMs === b.mtimeMs && a.ctimeMs === b.ctimeMs && a.ino === b.ino;
