import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { ProjectId } from '../../../core/api/studio.ts';
import { FaultError } from '../../../core/faults.ts';
import { readOutline } from '../../../core/pack/outline.ts';
import { fileFault, isGone, onFile } from './file-fault.ts';
import { lstat } from './place.ts';
import { readText, writeWhole } from './text-file.ts';

/** A folder on the list. */
export interface Listed {
  readonly project: ProjectId;
  /** With every link on the way to it followed. */
  readonly folder: string;
  readonly title: string;
  readonly openedAtMs: number;
}

const Kept = z.object({
  projects: z.array(z.object({ project: z.uuid(), folder: z.string().min(1), title: z.string(), openedAtMs: z.int() })),
});

/** The folders an instructor works in. */
export interface ProjectList {
  /** The last opened first. */
  all(): readonly Listed[];
  /** Throws `not-found`. */
  find(project: ProjectId): Listed;
  /** Puts a folder on the list, or finds it there. Throws `folder-missing`, and a fault of storage. */
  add(folder: string): Listed;
  /** Notes that it is being opened. */
  opened(project: ProjectId): void;
  forget(project: ProjectId): void;
}

/** Opens the list that is kept in the data folder. One that is damaged is set aside, told of, and begun anew. */
export function openProjectList(
  dataFolder: string,
  now: () => number,
  tell: (sentence: string, cause: unknown) => void,
): ProjectList {
  const file = join(dataFolder, 'studio.json');
  let listed: readonly Listed[] | null = null;

  function all(): readonly Listed[] {
    listed ??= read();
    return listed.toSorted((a, b) => b.openedAtMs - a.openedAtMs);
  }

  function read(): readonly Listed[] {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (error) {
      if (isGone(error)) return [];
      throw fileFault('studio.json', error);
    }
    try {
      return Kept.parse(JSON.parse(text)).projects as Listed[];
    } catch (cause) {
      const aside = `${file}.damaged`;
      onFile('studio.json', () => renameSync(file, aside));
      tell(`The list of courses that are being written could not be read. It is kept as ${aside}.`, cause);
      return [];
    }
  }

  function keep(next: readonly Listed[]): void {
    onFile('studio.json', () => {
      mkdirSync(dataFolder, { recursive: true });
      writeWhole(file, `${JSON.stringify({ projects: next }, null, 2)}\n`);
    });
    listed = next;
  }

  function find(project: ProjectId): Listed {
    const one = all().find((other) => other.project === project);
    if (!one) throw new FaultError('not-found', project);
    return one;
  }

  return {
    all,
    find,
    add(folder) {
      const real = realFolder(folder);
      const known = all().find((one) => one.folder === real);
      if (known) return known;
      const made: Listed = {
        project: randomUUID() as ProjectId,
        folder: real,
        title: titleOf(real) ?? basename(real),
        openedAtMs: now(),
      };
      keep([made, ...all()]);
      return made;
    },
    opened(project) {
      const one = find(project);
      const next = { ...one, title: titleOf(one.folder) ?? one.title, openedAtMs: now() };
      try {
        keep([next, ...all().filter((other) => other.project !== project)]);
      } catch (error) {
        // A pack can be worked on though the list of them cannot be kept.
        tell('That a course was opened could not be noted.', error);
      }
    },
    forget(project) {
      find(project);
      keep(all().filter((one) => one.project !== project));
    },
  };
}

/** The one name of a folder. Throws `folder-missing` where there is none. */
function realFolder(folder: string): string {
  try {
    const real = realpathSync.native(resolve(folder));
    if (lstat(real)?.isDirectory()) return real;
  } catch (error) {
    if (!isGone(error)) throw fileFault(folder, error);
  }
  throw new FaultError('folder-missing', folder);
}

/** The title that the pack in a folder gives itself; null where it gives none. Never throws. */
export function titleOf(folder: string): string | null {
  try {
    const text = readText(join(folder, 'pack.yml'))?.text ?? '';
    const { title } = readOutline({
      paths: ['pack.yml'],
      text: (path) => (path === 'pack.yml' ? text : null),
    }).manifest;
    return title === '' ? null : title;
  } catch {
    return null;
  }
}
