import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { kindOf } from '../../../core/pack/kinds.ts';
import { onFile } from './file-fault.ts';
import { isSameFile, isSameName, lstat, placeIn } from './place.ts';
import { removeEmpty } from './text-file.ts';

export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives files that are no texts other places, one after another. None is put over another. Before the first is moved,
 * every path is looked at, and whether each file is there and its place is free. Throws `path-refused`, `not-found`,
 * `file-taken`, and faults of storage with the path of the file; what was moved until then stays moved.
 */
export function moveFiles(folder: string, moves: readonly Move[]): void {
  const leaving = new Set<string>();
  const arriving = new Set<string>();
  const places = moves.map(({ from, to }) => {
    if (kindOf(from)?.isText || endingOf(from) !== endingOf(to)) throw new FaultError('path-refused', to);
    const [source, target] = [placeIn(folder, from), placeIn(folder, to)];
    onFile(from, () => {
      if (!lstat(source)) throw new FaultError('not-found', from);
    });
    requireFree({ from, to }, source, target, leaving);
    if (arriving.has(target)) throw new FaultError('file-taken', to);
    arriving.add(target);
    if (to !== from) leaving.add(source);
    return { from, to, source, target };
  });
  for (const { from, to, source, target } of places) {
    if (from === to) continue;
    requireFree({ from, to }, source, target);
    onFile(from, () => {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(source, target);
      removeEmpty(folder, from);
    });
  }
}

/** Throws `file-taken` where something stands that is not the file itself, nor will have gone by then. */
function requireFree({ from, to }: Move, source: string, target: string, leaving?: ReadonlySet<string>): void {
  onFile(to, () => {
    if (from === to || leaving?.has(target) || !lstat(target)) return;
    if (!isSameName(from, to) || !isSameFile(source, target)) throw new FaultError('file-taken', to);
  });
}

const endingOf = (path: string): string => /\.[^./]*$/.exec(path)?.[0].toLowerCase() ?? '';
