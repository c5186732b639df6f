import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectId } from '../../../core/api/studio.ts';
import { mediaType } from '../library/media-type.ts';
import { placeIn } from './place.ts';
import { openProject, type Project } from './project.ts';
import { openProjectList, type ProjectList } from './project-list.ts';

interface Options {
  readonly dataFolder: string;
  /** Where new packs go. */
  readonly studioFolder: string;
  readonly now: () => number;
  readonly log: (sentence: string, cause: unknown) => void;
  /** Told when somebody else has changed a file of an open project, or its folder went or came back. */
  readonly onChanged: () => void;
}

/** The folders of an instructor: the list of them, and those that are open. */
export interface Studio {
  readonly folder: string;
  readonly list: ProjectList;
  /** Puts the packs that lie directly in the folder for new ones on the list. */
  find(): void;
  /** A project as it is on disk now. It is watched for a minute after it was last asked for. Throws as `refresh` does. */
  look(project: ProjectId): Project;
  forget(project: ProjectId): void;
  /** A picture or sound of a project that was opened; null where there is none such. Never rejects. */
  media(project: string, path: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
  close(): void;
}

const everyMs = 1_000;
const awakeMs = 60_000;
/** A folder that is slow to look at, on a stick or another computer, is looked at this much more seldom. */
const shareOfTime = 20;
/** What no pack may hold is not shown either. */
const largestMedia = 200_000_000;

interface Opened {
  readonly project: Project;
  askedAtMs: number;
  isThere: boolean;
}

export function openStudio({ dataFolder, studioFolder, now, log, onChanged }: Options): Studio {
  const list = openProjectList(dataFolder, now, log);
  const open = new Map<string, Opened>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  function openedOf(id: ProjectId): Opened {
    const known = open.get(id);
    if (known) return known;
    const made: Opened = { project: openProject(list.find(id).folder, now), askedAtMs: now(), isThere: true };
    open.set(id, made);
    return made;
  }

  function watch(waitMs: number): void {
    if (timer || isClosed) return;
    timer = setTimeout(() => {
      timer = null;
      const awake = [...open.values()].filter(({ askedAtMs }) => now() - askedAtMs < awakeMs);
      const from = performance.now();
      // Every one is looked at: `some` would stop at the first.
      const isChanged = awake.filter(hasChanged).length > 0;
      if (awake.length > 0) watch(Math.max(everyMs, (performance.now() - from) * shareOfTime));
      if (isChanged) onChanged();
    }, waitMs);
    timer.unref();
  }

  function hasChanged(one: Opened): boolean {
    const wasThere = one.isThere;
    try {
      const isChanged = one.project.refresh();
      one.isThere = true;
      return isChanged || !wasThere;
    } catch {
      // Whoever looks next is told why.
      one.isThere = false;
      return wasThere;
    }
  }

  return {
    folder: studioFolder,
    list,
    find() {
      for (const folder of packsIn(studioFolder)) list.add(folder);
    },
    look(id) {
      const one = openedOf(id);
      one.askedAtMs = now();
      watch(everyMs);
      // Other windows than the one that asks have not seen it either.
      if (one.project.refresh()) onChanged();
      one.isThere = true;
      return one.project;
    },
    forget(id) {
      list.forget(id);
      open.delete(id);
    },
    async media(id, path) {
      const type = mediaType(path);
      const one = open.get(id);
      if (type === null || !one) return null;
      try {
        const place = placeIn(one.project.folder, path);
        if (statSync(place).size > largestMedia) return null;
        return { type, bytes: await readFile(place) };
      } catch {
        return null;
      }
    },
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
    },
  };
}

/** The folders with a pack.yml directly inside one. None where there is no such folder. */
function packsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => join(folder, name))
      .filter((inner) => statSync(join(inner, 'pack.yml'), { throwIfNoEntry: false })?.isFile())
      .sort();
  } catch {
    return [];
  }
}
