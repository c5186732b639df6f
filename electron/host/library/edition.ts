import { basename } from 'node:path';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { FaultError } from '../../../core/faults.ts';
import type { Words } from '../../../core/markdown/fill.ts';
import { parseActivity } from '../../../core/pack/activity.ts';
import { atlasPath, homeIn, parseAtlas } from '../../../core/pack/atlas.ts';
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
import { translationOf } from './translated.ts';

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
  /** Of its texts, as far as they are there in it. */
  readonly language: string;
  /** The same edition in the pack's own language: what conditions ask and what is kept on record is said in that. */
  readonly original: Edition;
  /** The same edition in another language; in the pack's own where it does not have that one. */
  in(language: string): Edition;
  readonly outline: PackOutline;
  /** Every activity in the order of the course, without its text. */
  readonly entries: readonly { readonly module: ModuleEntry; readonly entry: ActivityEntry }[];
  /** Null where there is none of this id. */
  activity(id: string): Placed | null;
  glossary(): { readonly entries: readonly GlossaryEntry[]; readonly findings: readonly Diagnostic[] };
  sources(): { readonly sources: readonly Source[]; readonly findings: readonly Diagnostic[] };
  atlas(): { readonly entries: readonly AtlasEntry[]; readonly findings: readonly Diagnostic[] };
  /** Codes of the countries that trainees may be from, by the names of the atlas's files: nothing is read for it. */
  readonly homes: readonly string[];
  /** The words behind `{{home.…}}` for a country; none where the atlas does not have it. */
  home(code: string): Words;
  /** Null where the pack has no such file, or it is of a kind that is not shown. */
  media(path: string): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null>;
}

/**
 * Makes an edition of what lies in a folder. Never throws on any content. `outline` is what `readOutline` gave when it was
 * last read, where that is known. A file altered since it came is left out, and a finding says so.
 */
export function editionOf(folder: PackFolder, known: PackOutline | null = null): Edition {
  const outline = known ?? readOutline(folder);
  const { manifest } = outline;
  const entries = outline.modules.flatMap((module) => module.activities.map((entry) => ({ module, entry })));
  const parsed = new Map<string, Placed>();
  const glossary = once(() => read(folder, 'glossary.md', (text) => parseGlossary('glossary.md', text)));
  const sources = once(() => read(folder, 'sources.yml', (text) => parseSources('sources.yml', text)));
  const countries = new Map(
    folder.paths
      .filter((path) => /^atlas\/[^/]+\.yml$/.test(path))
      .map((path) => [path, once(() => read(folder, path, (text) => parseAtlas(path, text)))]),
  );
  const atlas = once(() => {
    const all = [...countries.values()].map((country) => country());
    return {
      entries: all.flatMap((one) => (one.entry ? [one.entry] : [])),
      findings: all.flatMap((one) => one.findings),
    };
  });
  const files = new Set(folder.paths);
  const languages = new Map<string, Edition>();
  const [language = 'en', ...others] = manifest.languages;
  const edition: Edition = {
    language,
    get original() {
      return edition;
    },
    in(wanted) {
      if (!others.includes(wanted)) return edition;
      const known = languages.get(wanted) ?? inLanguage(edition, wanted);
      languages.set(wanted, known);
      return known;
    },
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
      const placed = { ...place, activity: activityIn(folder, place.entry.path) };
      parsed.set(id, placed);
      return placed;
    },
    glossary,
    sources,
    atlas,
    homes: [...countries.keys()].flatMap((path) => homeIn(path) ?? []),
    home(code) {
      return homeWords(countries.get(atlasPath(code))?.().entry);
    },
    async media(path) {
      // A translation shows the pictures of the original where it has none of its own.
      const found = files.has(path) ? path : path.replace(/^locales\/[^/]+\//, '');
      const type = files.has(found) ? mediaType(found) : null;
      return type === null ? null : { type, bytes: await folder.media(found) };
    },
  };
  return edition;
}

/** An edition as it is read in one of its other languages. */
function inLanguage(original: Edition, language: string): Edition {
  const translation = translationOf(original.folder, language);
  const outline = once(() => translation.outline(original.outline));
  const entries = once(() =>
    outline().modules.flatMap((module) => module.activities.map((entry) => ({ module, entry }))),
  );
  const parsed = new Map<string, Placed>();
  const glossary = once(() => ({ ...original.glossary(), entries: translation.glossary(original.glossary().entries) }));
  const sources = once(() => ({ ...original.sources(), sources: translation.sources(original.sources().sources) }));
  const country = (one: AtlasEntry) => translation.country(atlasPath(one.code), one);
  const atlas = once(() => ({ ...original.atlas(), entries: original.atlas().entries.map(country) }));
  const homes = new Map<string, Words>();
  return {
    ...original,
    language,
    original,
    get outline() {
      return outline();
    },
    get entries() {
      return entries();
    },
    activity(id) {
      const known = parsed.get(id);
      if (known) return known;
      const place = entries().find(({ entry }) => entry.id === id);
      const own = original.activity(id);
      if (!place || !own) return null;
      const placed = { ...place, activity: translation.activity(place.entry.path, own.activity) };
      parsed.set(id, placed);
      return placed;
    },
    glossary,
    sources,
    atlas,
    home(code) {
      const known = homes.get(code) ?? homeWords(atlas().entries.find((one) => one.code === code));
      homes.set(code, known);
      return known;
    },
  };
}

const homeWords = (entry: AtlasEntry | null | undefined): Words =>
  Object.fromEntries(Object.entries(entry?.home ?? {}).map(([name, word]) => [`home.${name}`, word]));

/** An activity as it stands in the folder; one whose file was altered has that as its error. */
function activityIn(folder: PackFolder, path: string): Activity {
  try {
    return parseActivity(path, folder.text(path) ?? '');
  } catch (error) {
    return { type: null, findings: [altered(path, error)] };
  }
}

/** Parses a file of the pack; where it was altered, as if it were empty, with a finding that says so. */
function read<T extends { readonly findings: readonly Diagnostic[] }>(
  folder: PackFolder,
  path: string,
  parse: (text: string) => T,
): T {
  try {
    return parse(folder.text(path) ?? '');
  } catch (error) {
    const finding = altered(path, error);
    return { ...parse(''), findings: [finding] };
  }
}

function altered(file: string, error: unknown): Diagnostic {
  if (!(error instanceof FaultError) || error.fault.code !== 'file-altered') throw error;
  return {
    ...{ file, line: 1, column: 1, severity: 'error', code: 'file-altered' },
    message: 'This file is not the one that was installed: it was changed or removed on this computer since.',
    remedy: 'Install the course again from its file. Nothing on your record is lost by that.',
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
