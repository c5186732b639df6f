import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FaultError } from '../../../core/faults.ts';
import { compareVersions } from '../../../core/pack/version.ts';
import type { Reader } from '../database/record-file.ts';
import { storageFault } from '../database/storage-fault.ts';
import { type Edition, editionOf } from './edition.ts';
import { type Installed, listInstalled, readShelf } from './installed.ts';
import { keepEdition } from './keep.ts';
import { manifestFolder } from './manifest-folder.ts';
import { readPackFolder } from './pack-folder.ts';

/**
 * The courses of this computer. Every pack has one edition that is read now; older ones are kept for their attempts. Each is
 * given in the language in which whoever the work at hand is for reads it.
 */
export interface Shelf {
  readonly current: readonly Edition[];
  /** The edition of a pack that is read now. Throws `not-found` where there is none. */
  pack(id: string): Edition;
  /** An edition that something was begun with. Throws `not-found` where it is no longer there. */
  edition(pack: string, edition: string): Edition;
  /** Sees to it that an edition is still there tomorrow, whatever becomes of the folder it came from. */
  keep(edition: Edition): void;
  /** The edition of a pack that came with the program; null where none did. */
  builtIn(pack: string): Edition | null;
  /** Every edition of a pack that came as a file. */
  installed(pack: string): readonly Installed[];
  /** Where an edition lies, or will. */
  place(pack: string, edition: string): string;
  /** Reads the index again, after it was changed. */
  refresh(): void;
}

interface Options {
  readonly record: Reader;
  /** The folder of the packs that came with the program. */
  readonly contentFolder: string;
  /** The folder in which editions are kept side by side. */
  readonly libraryFolder: string;
  readonly tell: (sentence: string, cause: unknown) => void;
  /** The language in which whoever the work at hand is for reads a course. */
  readonly languageOf: (edition: Edition) => string;
}

/** Opens the packs that came with the program and those that came as files. One that cannot be read is told of and left out. */
export function openShelf({ record, contentFolder, libraryFolder, tell, languageOf }: Options): Shelf {
  const read = (edition: Edition): Edition => edition.in(languageOf(edition));
  const builtIn = readBuiltIn(contentFolder, tell);
  const opened = new Map<string, Edition>();
  let index: ReadonlyMap<string, readonly Installed[]> = new Map();
  let current: ReadonlyMap<string, Edition> = new Map();
  const place = (pack: string, edition: string) => join(libraryFolder, pack, edition);

  function open(one: Installed): Edition {
    const key = `${one.pack} ${one.edition}`;
    const known = opened.get(key) ?? editionOf(manifestFolder(place(one.pack, one.edition), one.manifest), one.outline);
    opened.set(key, known);
    return known;
  }

  function refresh(): void {
    opened.clear();
    const rows = listInstalled(record);
    index = Map.groupBy(rows, ({ pack }) => pack);
    const shelf = readShelf(record);
    const editions = new Map(builtIn);
    for (const [pack, { edition, isHeld }] of shelf) {
      const one = index.get(pack)?.find((row) => row.edition === edition);
      const own = builtIn.get(pack);
      const isOutdone = own && !isHeld && compareVersions(own.outline.manifest.version, one?.version ?? '') > 0;
      if (one && !isOutdone) editions.set(pack, open(one));
    }
    current = editions;
  }
  refresh();

  return {
    get current() {
      return [...current.values()].map(read);
    },
    pack(id) {
      const edition = current.get(id);
      if (!edition) throw new FaultError('not-found', id);
      return read(edition);
    },
    edition: (pack, edition) => read(find(pack, edition)),
    keep(edition) {
      const target = place(edition.pack, edition.edition);
      if (existsSync(target)) return;
      try {
        keepEdition(edition, target, libraryFolder);
      } catch (error) {
        throw storageFault(error) ?? error;
      }
    },
    builtIn: (pack) => builtIn.get(pack) ?? null,
    installed: (pack) => index.get(pack) ?? [],
    place,
    refresh,
  };

  function find(pack: string, edition: string): Edition {
    const now = [current.get(pack), builtIn.get(pack)].find((one) => one?.edition === edition);
    if (now) return now;
    const one = index.get(pack)?.find((row) => row.edition === edition);
    if (one) return open(one);
    const key = `${pack} ${edition}`;
    const known = opened.get(key);
    if (known) return known;
    const folder = place(pack, edition);
    if (!isEditionName(edition) || !existsSync(folder)) throw new FaultError('not-found', key);
    const kept = editionOf(readPackFolder(folder));
    opened.set(key, kept);
    return kept;
  }
}

function readBuiltIn(folder: string, tell: Options['tell']): ReadonlyMap<string, Edition> {
  const editions = new Map<string, Edition>();
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    try {
      const edition = editionOf(readPackFolder(join(folder, entry.name)));
      if (editions.has(edition.pack)) tell(`Two packs have the id ${edition.pack}; ${entry.name} is left out.`, null);
      else editions.set(edition.pack, edition);
    } catch (error) {
      tell(`The pack in ${entry.name} cannot be read.`, error);
    }
  }
  return editions;
}

const isEditionName = (name: string): boolean => /^[0-9A-Za-z][0-9A-Za-z.+-]{0,127}$/.test(name);
