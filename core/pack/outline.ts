import { z } from 'zod';
import { type Diagnostic, findings, type Position } from '../diagnostic.ts';
import type { PackFiles } from './files.ts';
import { cutFrontMatter } from './front-matter.ts';
import { packId, packLanguage, packVersion } from './names.ts';
import type {
  ActivityEntry,
  ActivityType,
  CertificateRule,
  ModuleEntry,
  ModuleManifest,
  PackManifest,
  PackOutline,
} from './pack.ts';
import { readYaml } from './yaml.ts';

const PackFile = z.object({
  id: z.string().regex(packId),
  title: z.string().min(1),
  version: z.string().regex(packVersion),
  publisher: z.string().default(''),
  languages: z.array(z.string().regex(packLanguage)).min(1),
  licence: z.string().default(''),
  description: z.string().default(''),
  competencies: z.record(z.string(), z.object({ label: z.string(), description: z.string().default('') })).default({}),
  first: z.string().nullable().default(null),
  certificate: z
    .strictObject({ need: z.union([z.literal('all'), z.array(z.string()).min(1)]) })
    .nullable()
    .default(null),
});

const ModuleFile = z.object({
  title: z.string().min(1),
  summary: z.string().default(''),
  objectives: z.array(z.string()).default([]),
});

const types: readonly ActivityType[] = ['lesson', 'scenario', 'quiz', 'negotiation', 'worksheet', 'judgement'];
const Head = z.object({
  type: z.string(),
  title: z.string().min(1),
  summary: z.string().default(''),
  minutes: z.number().int().min(0).default(0),
  competencies: z.array(z.string()).default([]),
});

const nameless: PackManifest = {
  id: '',
  title: '',
  version: '0.0.0',
  publisher: '',
  languages: ['en'],
  licence: '',
  description: '',
  competencies: {},
  first: null,
  certificate: null,
};

/** What is read of one file for the outline: whoever reads the same pack again and again keeps it. */
export interface OutlineParts {
  head(path: string, text: string): EntryHead | null;
  module(path: string, text: string): ReadModule;
}

type EntryHead = Omit<ActivityEntry, 'id' | 'path'>;
interface ReadModule {
  readonly manifest: ModuleManifest | null;
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads what a table of contents needs: the manifests and the front matter of every activity, no bodies. Never throws; a
 * manifest that cannot be read leaves its fields empty and a finding that says why.
 */
export function readOutline(files: PackFiles, parts: OutlineParts = outlineParts): PackOutline {
  const found: Diagnostic[] = [];
  const { manifest, at } = readManifest(files, found);
  const folders = new Map<string, string[]>();
  for (const path of files.paths) {
    const [, folder, file] = /^modules\/([^/]+)\/([^/]+\.md|module\.yml)$/.exec(path) ?? [];
    if (!folder || !file) continue;
    const activities = folders.get(folder) ?? [];
    folders.set(folder, file === 'module.yml' ? activities : [...activities, path]);
  }
  const modules = [...folders]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([folder, paths]) => readModule(files, parts, folder, paths.sort(inOrder), found));
  const ids = new Set(modules.flatMap((module) => module.activities.map(({ id }) => id)));
  if (manifest.first !== null && !ids.has(manifest.first)) {
    const own = findings('pack.yml');
    own.error(
      { line: 1, column: 1 },
      'first-missing',
      `There is no activity “${manifest.first}” to begin with.`,
      'Write MODULE/NAME of one that is there, without the numbers.',
    );
    found.push(...own.list);
  }
  found.push(...checkCertificate(manifest.certificate, ids, at));
  return { manifest, modules, findings: found };
}

function checkCertificate(
  rule: CertificateRule | null,
  ids: ReadonlySet<string>,
  at: (...path: readonly (string | number)[]) => Position,
): readonly Diagnostic[] {
  const own = findings('pack.yml');
  const need = rule === null || rule.need === 'all' ? [] : rule.need;
  for (const [index, id] of need.entries()) {
    const place = at('certificate', 'need', index);
    if (!ids.has(id))
      own.error(
        place,
        'certificate-missing',
        `The certificate asks for “${id}”, which is no activity of this course.`,
        'Write MODULE/NAME of one that is there, without the numbers.',
      );
    else if (need.indexOf(id) < index)
      own.error(place, 'certificate-twice', `The certificate asks for “${id}” twice.`, 'Take one of them out.');
  }
  return own.list;
}

/** File and folder names sort by the number they begin with; what has none comes last, by its letters. */
function inOrder(a: string, b: string): number {
  const [first, second] = [leadingNumber(a), leadingNumber(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

const leadingNumber = (path: string): number =>
  Number(/^\d+/.exec(path.replace(/^.*\//, ''))?.[0] ?? Number.POSITIVE_INFINITY);

/** The id behind a file's or folder's name: without the number that gives the order and without `.md`. */
export const nameId = (name: string): string =>
  name
    .replace(/\.md$/, '')
    .replace(/^\d+-(?=.)/, '')
    .toLowerCase();

function readManifest(files: PackFiles, found: Diagnostic[]) {
  const file = 'pack.yml';
  const own = findings(file);
  const text = files.text(file);
  if (text === null)
    own.error(
      { line: 1, column: 1 },
      'pack-missing',
      'There is no pack.yml.',
      'Add pack.yml to the top folder of the pack.',
    );
  const read = text === null ? null : readYaml(text, PackFile, { findings: own });
  found.push(...own.list);
  return { manifest: read?.value ?? nameless, at: read?.at ?? (() => ({ line: 1, column: 1 })) };
}

function readModule(
  files: PackFiles,
  parts: OutlineParts,
  folder: string,
  paths: readonly string[],
  found: Diagnostic[],
): ModuleEntry {
  const path = `modules/${folder}`;
  const text = files.text(`${path}/module.yml`);
  const read = text === null ? null : parts.module(`${path}/module.yml`, text);
  found.push(...(read?.findings ?? [missingModule(path)]));
  const id = nameId(folder);
  const manifest = read?.manifest ?? { title: folder, summary: '', objectives: [] };
  const activities = paths.map((one) => readEntry(files, parts, id, one));
  const seen = new Set<string>();
  for (const activity of activities) {
    if (!/^[a-z0-9][a-z0-9-]{0,63}\/[a-z0-9][a-z0-9-]{0,63}$/.test(activity.id)) {
      const bad = findings(activity.path);
      bad.error(
        { line: 1, column: 1 },
        'activity-name',
        'The name of this file, or of its folder, cannot be an id.',
        'Use lower-case letters, digits and hyphens.',
      );
      found.push(...bad.list);
    }
    if (seen.has(activity.id)) {
      const twice = findings(activity.path);
      twice.error(
        { line: 1, column: 1 },
        'activity-twice',
        `Another file of this module has the id “${activity.id}” too.`,
        'Give one of them another name after its number.',
      );
      found.push(...twice.list);
    }
    seen.add(activity.id);
  }
  return { id, path, ...manifest, activities };
}

function missingModule(path: string): Diagnostic {
  const own = findings(`${path}/module.yml`);
  own.error(
    { line: 1, column: 1 },
    'module-missing',
    `The module “${path.replace(/^modules\//, '')}” has no module.yml.`,
    'Add module.yml with a title.',
  );
  return own.list[0] as Diagnostic;
}

function readEntry(files: PackFiles, parts: OutlineParts, module: string, path: string): ActivityEntry {
  const name = nameId(path.replace(/^.*\//, ''));
  const entry = { id: `${module}/${name}`, path, title: name, summary: '', minutes: 0, competencies: [], type: null };
  return { ...entry, ...parts.head(path, files.text(path) ?? '') };
}

/** Reads the parts of an outline anew each time. */
export const outlineParts: OutlineParts = {
  head(path, text) {
    const front = cutFrontMatter(text);
    if (!front) return null;
    // Findings of the head are reported with the activity itself, when it is parsed.
    const read = readYaml(front.yaml, Head, { findings: findings(path), firstLine: front.yamlLine });
    return read && { ...read.value, type: types.find((one) => one === read.value.type) ?? null };
  },
  module(path, text) {
    const own = findings(path);
    const read = readYaml(text, ModuleFile, { findings: own });
    return { manifest: read?.value ?? null, findings: own.list };
  },
};
