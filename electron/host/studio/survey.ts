import { type Dirent, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { isGone, systemCode } from './file-fault.ts';
import { lstat } from './place.ts';

/** A file as it lies in a folder, without its bytes. `path` uses `/`. */
export interface Surveyed {
  readonly path: string;
  readonly stats: Stats;
}

/** No pack may hold more; a person who chose the wrong folder is told so before all of their disk is read. */
const most = 20_000;

/**
 * Every file below a folder, sorted by code unit. Links, and whatever is hidden, are passed over, and so is a folder that
 * may not be read. Throws `folder-missing`, `folder-too-large`, and what the file system throws.
 */
export function survey(folder: string): readonly Surveyed[] {
  const files: Surveyed[] = [];
  let seen = 0;
  const walk = (inner: string): void => {
    for (const entry of entriesOf(folder, inner)) {
      if (entry.name.startsWith('.')) continue;
      if (++seen > most) throw new FaultError('folder-too-large', folder);
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      if (!entry.isFile()) continue;
      const stats = lstat(join(folder, path));
      if (stats?.isFile()) files.push({ path, stats });
    }
  };
  walk('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entriesOf(folder: string, inner: string): readonly Dirent[] {
  try {
    return readdirSync(join(folder, inner), { withFileTypes: true });
  } catch (error) {
    if (inner === '' && isGone(error)) throw new FaultError('folder-missing', folder);
    // It went while it was looked for, or is not for us.
    if (inner !== '' && (isGone(error) || /^(EACCES|EPERM)$/.test(systemCode(error) ?? ''))) return [];
    throw error;
  }
}
