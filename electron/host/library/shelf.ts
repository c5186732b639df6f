import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { storageFault } from '../database/storage-fault.ts';
import { type Edition, editionOf } from './edition.ts';
import { type PackFolder, readPackFolder } from './pack-folder.ts';

/** The courses of this computer. Every pack has one edition that is read now; older ones are kept for their attempts. */
export interface Shelf {
  readonly current: readonly Edition[];
  /** The edition of a pack that is read now. Throws `not-found` where there is none. */
  pack(id: string): Edition;
  /** An edition that something was begun with. Throws `not-found` where it is no longer there. */
  edition(pack: string, edition: string): Edition;
  /** Sees to it that an edition is still there tomorrow, whatever becomes of the folder it came from. */
  keep(edition: Edition): void;
}

interface Options {
  /** The folder of the packs that came with the program. */
  readonly contentFolder: string;
  /** The folder in which editions are kept side by side. */
  readonly libraryFolder: string;
  readonly tell: (sentence: string, cause: unknown) => void;
}

/** Reads the packs that came with the program. One that cannot be read at all is told of and left out. */
export function openShelf({ contentFolder, libraryFolder, tell }: Options): Shelf {
  const current = new Map<string, Edition>();
  for (const entry of existsSync(contentFolder) ? readdirSync(contentFolder, { withFileTypes: true }) : []) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    try {
      const edition = editionOf(readPackFolder(join(contentFolder, entry.name)));
      if (current.has(edition.pack)) tell(`Two packs have the id ${edition.pack}; ${entry.name} is left out.`, null);
      else current.set(edition.pack, edition);
    } catch (error) {
      tell(`The pack in ${entry.name} cannot be read.`, error);
    }
  }
  const older = new Map<string, Edition>();

  const place = (pack: string, edition: string) => join(libraryFolder, pack, edition);

  return {
    current: [...current.values()],
    pack(id) {
      const edition = current.get(id);
      if (!edition) throw new FaultError('not-found', id);
      return edition;
    },
    edition(pack, edition) {
      const now = current.get(pack);
      if (now?.edition === edition) return now;
      const known = older.get(`${pack} ${edition}`);
      if (known) return known;
      const folder = place(pack, edition);
      if (!isEditionName(edition) || !existsSync(folder)) throw new FaultError('not-found', `${pack} ${edition}`);
      const opened = editionOf(readPackFolder(folder));
      older.set(`${pack} ${edition}`, opened);
      return opened;
    },
    keep({ pack, edition, folder }) {
      const target = place(pack, edition);
      if (existsSync(target)) return;
      try {
        mkdirSync(join(libraryFolder, pack), { recursive: true });
        const incoming = mkdtempSync(join(libraryFolder, '.incoming-'));
        try {
          for (const path of folder.paths) copyInto(incoming, folder, path);
          // A picture may have changed since the folder was read: what is kept must be what is played.
          if (readPackFolder(incoming).digest !== folder.digest) throw new FaultError('storage-failed', pack);
          renameSync(incoming, target);
        } finally {
          rmSync(incoming, { recursive: true, force: true });
        }
      } catch (error) {
        throw storageFault(error) ?? error;
      }
    },
  };
}

/** Texts are written as they were read, whatever has become of the folder since. */
function copyInto(target: string, folder: PackFolder, path: string): void {
  const bytes = folder.bytes(path);
  mkdirSync(dirname(join(target, path)), { recursive: true });
  if (bytes) writeFileSync(join(target, path), bytes);
  else copyFileSync(join(folder.folder, path), join(target, path));
}

const isEditionName = (name: string): boolean => /^[0-9A-Za-z][0-9A-Za-z.+-]{0,127}$/.test(name);
