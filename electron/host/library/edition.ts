import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { Words } from '../../../core/markdown/fill.ts';
import { parseActivity } from '../../../core/pack/activity.ts';
import { parseAtlas } from '../../../core/pack/atlas.ts';
import { parseGlossary } from '../../../core/pack/glossary.ts';
import { readOutline } from '../../../core/pack/outline.ts';
import type {
  Activity,
  ActivityEntry,
  AtlasEntry,
  GlossaryEntry,
  ModuleEntry,
  PackOutline,
  Source,
} from '../../../core/pack/pack.ts';
import { parseSources } from '../../../core/pack/sources.ts';
import { mediaType } from './media-type.ts';
import type { PackFolder } from './pack-folder.ts';

/** An activity, where it stands in its course. */
export interface Placed {
  readonly module: ModuleEntry;
  readonly entry: ActivityEntry;
  readonly activity: Activity;
}

/** One edition of a pack. Texts are parsed when they are first asked for. */
export interface Edition {
  readonly pack: string;
  /** Version and digest: `0.1.0+3f9ac2…`. Two editions with the same are the same. */
  readonly edition: string;
  readonly folder: PackFolder;
  readonly outline: PackOutline;
  /** Every activity in the order of the course, without its text. */
  readonly entries: readonly { readonly module: ModuleEntry; readonly entry: ActivityEntry }[];
  /** Null where there is none of this id. */
  activity(id: string): Placed | null;
  glossary(): { readonly entries: readonly GlossaryEntry[]; readonly findings: readonly Diagnostic[] };
  sources(): { readonly sources: readonly Source[]; readonly findings: readonly Diagnostic[] };
  atlas(): { readonly entries: readonly AtlasEntry[]; readonly findings: readonly Diagnostic[] };
  /** The words behind `{{home.…}}` for a country; none where the atlas does not have it. */
  home(code: string): Words;
  /** Null where the pack has no such file, or it is of a kind that is not shown. */
  media(path: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
}

/** Makes an edition of what lies in a folder. Never throws on any content. */
export function editionOf(folder: PackFolder): Edition {
  const outline = readOutline(folder);
  const { manifest } = outline;
  const entries = outline.modules.flatMap((module) => module.activities.map((entry) => ({ module, entry })));
  const parsed = new Map<string, Placed>();
  const glossary = once(() => parseGlossary('glossary.md', folder.text('glossary.md') ?? ''));
  const sources = once(() => parseSources('sources.yml', folder.text('sources.yml') ?? ''));
  const atlas = once(() => {
    const files = folder.paths.filter((path) => /^atlas\/[^/]+\.yml$/.test(path));
    const read = files.map((path) => parseAtlas(path, folder.text(path) ?? ''));
    return {
      entries: read.flatMap((one) => (one.entry ? [one.entry] : [])),
      findings: read.flatMap((one) => one.findings),
    };
  });
  const files = new Set(folder.paths);
  return {
    // A pack whose manifest cannot be read is still shown, under its folder's name, with what is wrong.
    pack: manifest.id === '' ? plainId(basename(folder.folder)) : manifest.id,
    edition: `${manifest.version}+${folder.digest}`,
    folder,
    outline,
    entries,
    activity(id) {
      const known = parsed.get(id);
      if (known) return known;
      const place = entries.find(({ entry }) => entry.id === id);
      if (!place) return null;
      const placed = { ...place, activity: parseActivity(place.entry.path, folder.text(place.entry.path) ?? '') };
      parsed.set(id, placed);
      return placed;
    },
    glossary,
    sources,
    atlas,
    home(code) {
      const entry = atlas().entries.find((one) => one.code === code);
      return Object.fromEntries(Object.entries(entry?.home ?? {}).map(([name, word]) => [`home.${name}`, word]));
    },
    async media(path) {
      const type = files.has(path) ? mediaType(path) : null;
      return type === null ? null : { type, bytes: await readFile(join(folder.folder, path)) };
    },
  };
}

const plainId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64) || 'pack';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
