import { type Diagnostic, type Findings, findings, type Position } from '../diagnostic.ts';
import { parseAtlas } from './atlas.ts';
import { blocksOf } from './blocks.ts';
import type { PackFiles } from './files.ts';
import { parseGlossary } from './glossary.ts';
import type { Activity, AtlasEntry, PackOutline, Source } from './pack.ts';
import type { Recall } from './recall.ts';
import { atlasBlocks, checkText, type Known } from './references.ts';
import { type Shape, shapeOf } from './shape.ts';
import { termKey } from './term-key.ts';
import { readModuleWording, readPackWording, readSourcesWording } from './wording.ts';

/** The file of a language’s folder that keeps what its texts were translated from. It translates nothing itself. */
export const recordName = 'translated.yml';

/** Whether a path is that of such a record. */
export const isRecord = (path: string): boolean => /^locales\/[^/]+\/translated\.yml$/.test(path);

/** How files are parsed, where what was found of one is kept, and what the originals hold. */
export interface Parsing {
  readonly parse: (path: string, text: string) => Activity;
  readonly recalled: Recall<readonly Diagnostic[]>;
  readonly outline: PackOutline;
  readonly sources: readonly Source[];
  readonly terms: readonly { readonly id: string; readonly term: string }[];
}

/**
 * Checks every file under `locales/`: that its language is declared, that it translates a file there is, that it reads
 * well by itself, and that it says the same in all but words.
 */
export function checkTranslations(files: PackFiles, known: Known, parsing: Parsing): readonly Diagnostic[] {
  const { languages } = parsing.outline.manifest;
  const found: Diagnostic[] = [];
  const undeclared = new Set<string>();
  const worlds = new Map<string, { readonly known: Known; readonly text: string }>();
  const worldOf = (language: string) => {
    const world = worlds.get(language) ?? {
      known: inLanguage(files, language, known),
      text: termsText(files, language),
    };
    worlds.set(language, world);
    return world;
  };
  for (const path of files.paths) {
    const [, language = '', original = ''] = /^locales\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (language === '' || isRecord(path)) continue;
    if (!languages.slice(1).includes(language)) {
      if (!undeclared.has(language)) found.push(stray(path, language, languages));
      undeclared.add(language);
    } else if (!known.files.has(original)) found.push(orphan(path, original));
    else if (/^modules\/[^/]+\/[^/]+\.md$/.test(original)) {
      const [here, there] = [
        parsing.parse(path, textOf(files, path)),
        parsing.parse(original, textOf(files, original)),
      ];
      const { known: own, text } = worldOf(language);
      const check = () => checkActivity({ path, original }, here, there, own);
      found.push(...parsing.recalled(path, [here, there, known, text], check));
    } else found.push(...checkOther(files, { path, original }, worldOf(language).known, parsing));
  }
  return found;
}

const textOf = (files: PackFiles, path: string): string => files.text(path) ?? '';
const termsText = (files: PackFiles, language: string): string => textOf(files, `locales/${language}/glossary.md`);

/**
 * Texts of a language speak in the terms of its own glossary, where it has one, and show its own pictures, or else those
 * of the original.
 */
function inLanguage(files: PackFiles, language: string, known: Known): Known {
  const shown = new Set(known.files);
  for (const path of known.files) shown.add(`locales/${language}/${path}`);
  const text = termsText(files, language);
  if (text === '') return { ...known, files: shown };
  const { entries } = parseGlossary(`locales/${language}/glossary.md`, text);
  return { ...known, files: shown, terms: new Set(entries.map(({ term }) => termKey(term))) };
}

interface Paths {
  readonly path: string;
  readonly original: string;
}

const top: Position = { line: 1, column: 1 };

function stray(path: string, language: string, languages: readonly string[]): Diagnostic {
  const own = findings(path);
  const isOwn = language === languages[0];
  own.error(
    top,
    'translation-language',
    isOwn
      ? `“${language}” is the pack’s own language; its texts stand at the top of the pack.`
      : `The pack does not declare the language “${language}”.`,
    isOwn ? 'Move the file out of locales/.' : 'Add it to languages: in pack.yml, or rename the folder.',
  );
  return own.list[0] as Diagnostic;
}

function orphan(path: string, original: string): Diagnostic {
  const own = findings(path);
  own.error(
    top,
    'translation-stray',
    `This translates ${original}, which the pack does not have.`,
    'Give it the path of the file it translates, or take it out.',
  );
  return own.list[0] as Diagnostic;
}

function checkActivity(paths: Paths, translated: Activity, origin: Activity, known: Known): readonly Diagnostic[] {
  const there = shapeOf(origin);
  const here = shapeOf(translated);
  // Pictures and links are written as they are in the original, and are looked for from there.
  const own = [...translated.findings, ...checkText(paths.path, blocksOf(translated), known)];
  return there && here ? [...own, ...compare(paths, here, there)] : own;
}

function checkOther(
  files: PackFiles,
  paths: Paths,
  known: Known,
  { outline, sources, terms }: Parsing,
): readonly Diagnostic[] {
  const { path, original } = paths;
  const text = textOf(files, path);
  if (original === 'glossary.md') {
    const { entries, findings: list } = parseGlossary(path, text);
    const named = (all: readonly { readonly id: string }[]): Shape =>
      new Map(all.map(({ id }) => [`the term “${id}”`, { says: 'a term', at: top }]));
    const definitions = entries.flatMap((entry) => entry.definition);
    return [...list, ...checkText(path, definitions, known), ...compare(paths, named(entries), named(terms))];
  }
  if (/^atlas\/[^/]+\.yml$/.test(original)) return checkCountry(files, paths, known);
  if (original === 'pack.yml') {
    const { wording, findings: list } = readPackWording(path, text);
    return [
      ...list,
      ...checkKeys(paths, wording?.competencies, Object.keys(outline.manifest.competencies), 'competency'),
    ];
  }
  if (original === 'sources.yml') {
    const { wording, findings: list } = readSourcesWording(path, text);
    const keys = sources.map(({ key }) => key);
    return [...list, ...checkKeys(paths, wording ?? undefined, keys, 'source')];
  }
  const module = outline.modules.find((one) => `${one.path}/module.yml` === original);
  if (!module) return [];
  const { wording, findings: list } = readModuleWording(path, text);
  const own = findings(path);
  if (wording && wording.objectives.length > 0 && wording.objectives.length !== module.objectives.length)
    differs(own, paths, `${module.objectives.length} objectives`, `${wording.objectives.length} objectives`);
  return [...list, ...own.list];
}

/** Checks that a translation words nothing that the original does not have. */
function checkKeys(
  { path, original }: Paths,
  wording: Readonly<Record<string, unknown>> | undefined,
  keys: readonly string[],
  what: string,
): readonly Diagnostic[] {
  const own = findings(path);
  const known = new Set(keys);
  for (const key of Object.keys(wording ?? {})) if (!known.has(key)) adds(own, top, `the ${what} “${key}”`, original);
  return own.list;
}

function compare({ path, original }: Paths, here: Shape, there: Shape): readonly Diagnostic[] {
  const own = findings(path);
  let near = top;
  for (const [name, { says }] of there) {
    const part = here.get(name);
    near = part?.at ?? near;
    if (!part) {
      own.error(
        near,
        'translation-lacks',
        `The translation lacks ${name}, which ${original} has.`,
        'Translate it too, with the same id and the same rules.',
      );
    } else if (part.says !== says) {
      own.error(
        part.at,
        'translation-differs',
        `In ${original}, ${name} says “${says}”; here it says “${part.says}”.`,
        'Translate words only; keep ids, rules and their order.',
      );
    }
  }
  for (const [name, { at }] of here) if (!there.has(name)) adds(own, at, name, original);
  return own.list;
}

function adds(own: Findings, at: Position, name: string, original: string): void {
  own.error(
    at,
    'translation-adds',
    `The translation has ${name}, which ${original} does not have.`,
    'Take it out, or add it to the original too.',
  );
}

function differs(own: Findings, { original }: Paths, there: string, here: string): void {
  own.error(
    top,
    'translation-differs',
    `${original} has ${there}; this has ${here}.`,
    'Translate words only; keep what there is, and its order.',
  );
}

function checkCountry(files: PackFiles, paths: Paths, known: Known): readonly Diagnostic[] {
  const here = parseAtlas(paths.path, textOf(files, paths.path), paths.original);
  const there = parseAtlas(paths.original, textOf(files, paths.original));
  if (!here.entry || !there.entry) return here.findings;
  const own = findings(paths.path);
  const names = (home: AtlasEntry['home']): string => Object.keys(home).sort().join(', ');
  const shape = ({ code, home, control, rules, gates, contacts }: AtlasEntry): string =>
    [code, control, names(home), rules.length, gates.map(({ days }) => days ?? 'open').join(' '), contacts.length].join(
      '; ',
    );
  if (shape(here.entry) !== shape(there.entry)) differs(own, paths, shape(there.entry), shape(here.entry));
  return [...here.findings, ...own.list, ...checkText(paths.path, atlasBlocks(here.entry), known)];
}
