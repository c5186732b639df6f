import type { Diagnostic } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { checkNegotiation } from '../negotiation/check.ts';
import type { Examined } from '../negotiation/examine.ts';
import { checkScenario } from '../scenario/check.ts';
import type { Budget } from '../scenario/explore/search.ts';
import type { Run } from '../scenario/runs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { parseActivity } from './activity.ts';
import { parseAtlas, readAtlas } from './atlas.ts';
import { blocksOf } from './blocks.ts';
import { checkEarlier, endingsOf, type Preceding } from './earlier.ts';
import type { PackFiles } from './files.ts';
import { parseGlossary } from './glossary.ts';
import { outlineParts, readOutline } from './outline.ts';
import type { Activity, ActivityEntry, AtlasEntry, GlossaryEntry, PackOutline, Source } from './pack.ts';
import { recall } from './recall.ts';
import { checkAtlas, checkCompetencies, checkHomeWords, checkText, type Known } from './references.ts';
import { parseSources } from './sources.ts';
import { termKey } from './term-key.ts';
import { checkTranslations } from './translations.ts';

export interface CheckOptions {
  /** How far each scenario is explored. */
  readonly budget?: Budget;
  /** Told what exploring a scenario showed, for whoever wants to say more than what is wrong. */
  readonly onExplored?: (path: string, runs: readonly Run[]) => void;
  /** Told what going through the deals of a table showed. */
  readonly onExamined?: (path: string, examined: Examined) => void;
  /** Gives what exploring a scenario showed, in place of exploring it here and now. */
  readonly explored?: (path: string, scenario: Scenario, homes: readonly AtlasEntry[]) => readonly Diagnostic[];
}

/** What a pack holds besides its activities, as of the last check. */
export interface PackParts {
  readonly outline: PackOutline;
  readonly sources: readonly Source[];
  readonly glossary: readonly GlossaryEntry[];
  readonly homes: readonly AtlasEntry[];
}

/** Checks one pack again and again, looking anew only at what has changed and at what that concerns. */
export interface PackChecker {
  check(files: PackFiles, options?: CheckOptions): readonly Diagnostic[];
  /** An activity as it was parsed for the last check, or now where its text is another. */
  activity(path: string, text: string): Activity;
  parts(files: PackFiles): PackParts;
  /** The outline alone, which takes a fraction of the time. */
  outline(files: PackFiles): PackOutline;
}

/** Enough for the scenarios of a course, and done in a few seconds where it is not. */
const usual: Budget = { states: 3_000_000, memory: 256 * 1024 * 1024 };

/**
 * Checks a whole pack: every manifest and activity by itself, what they say of each other (citations, glossary terms,
 * pictures, words of the home country, competencies), translations against what they translate, and every scenario by
 * exploring it, and every negotiation table by going through its deals. Sorted by file and place.
 */
export const checkPack = (files: PackFiles, options: CheckOptions = {}): readonly Diagnostic[] =>
  packChecker().check(files, options);

/** A checker that remembers. What it remembers is a few times the size of the pack's texts. */
export function packChecker(): PackChecker {
  const activities = recall<Activity>();
  const heads = recall<ReturnType<typeof outlineParts.head>>();
  const modules = recall<ReturnType<typeof outlineParts.module>>();
  const countries = recall<ReturnType<typeof parseAtlas>>();
  const lists = recall<unknown>();
  const plain = recall<readonly Diagnostic[]>();
  const translated = recall<readonly Diagnostic[]>();
  const examinations = recall<ReturnType<typeof checkNegotiation>>();
  const perFile = [activities, heads, modules, countries, plain, translated, examinations];

  const activity = (path: string, text: string) => activities(path, [text], () => parseActivity(path, text));
  const reading = {
    head: (path: string, text: string) => heads(path, [text], () => outlineParts.head(path, text)),
    module: (path: string, text: string) => modules(path, [text], () => outlineParts.module(path, text)),
  };
  const country = (path: string, text: string) => countries(path, [text], () => parseAtlas(path, text));
  /** A list that is the same object for as long as it says the same. */
  const settle = <T>(key: string, parts: readonly unknown[], make: () => T): T => lists(key, parts, make) as T;

  function read(files: PackFiles) {
    const outline = readOutline(files, reading);
    const [sourcesText, glossaryText] = [files.text('sources.yml') ?? '', files.text('glossary.md') ?? ''];
    const sources = settle('sources', [sourcesText], () => parseSources('sources.yml', sourcesText));
    const glossary = settle('glossary', [glossaryText], () => parseGlossary('glossary.md', glossaryText));
    const atlas = readAtlas(files, country);
    const entries = atlas.flatMap((one) => (one.entry ? [one.entry] : []));
    const homes = settle('homes', entries, () => entries);
    return { outline, sources, glossary, atlas, homes };
  }

  /** What texts may speak of: the same object while nothing of it has changed but words. */
  function knownIn(files: PackFiles, { outline, sources, glossary, homes }: ReturnType<typeof read>): Known {
    const set = (key: string, names: readonly string[]) => settle(key, names, () => new Set(names));
    const keys = set(
      'keys',
      sources.sources.map(({ key }) => key),
    );
    const terms = set(
      'terms',
      glossary.entries.map(({ term }) => termKey(term)),
    );
    const competencies = set('competencies', Object.keys(outline.manifest.competencies));
    const paths = set('paths', files.paths);
    return settle('known', [paths, keys, terms, homes, competencies], () => ({
      files: paths,
      sources: keys,
      terms,
      homes,
      competencies,
    }));
  }

  function checkActivity(
    files: PackFiles,
    entry: ActivityEntry,
    known: Known,
    preceding: ReadonlyMap<string, () => Preceding>,
    { budget = usual, onExplored, onExamined, explored }: CheckOptions,
  ): readonly Diagnostic[] {
    const { path } = entry;
    const text = files.text(path) ?? '';
    const read = activity(path, text);
    const found = plain(path, [read, known], () => [
      ...read.findings,
      ...checkText(path, blocksOf(read), known),
      ...checkCompetencies(path, text, entry.competencies, known),
      ...(read.type === 'scenario' ? checkHomeWords(path, read.scenario, known) : []),
    ]);
    if (read.type === 'negotiation' && !hasErrors(read.findings)) {
      const { findings, examined } = examinations(path, [read], () => checkNegotiation(path, read.table));
      onExamined?.(path, examined);
      return [...found, ...findings];
    }
    if (read.type !== 'scenario') return found;
    const all = [...found, ...checkEarlier(path, read.scenario, preceding)];
    // A scenario with errors of its own cannot be played; what exploring it would show would be their echo.
    if (hasErrors(read.findings)) return all;
    if (explored) return [...all, ...explored(path, read.scenario, known.homes)];
    const { findings, runs } = checkScenario(path, read.scenario, known.homes, budget);
    onExplored?.(path, runs);
    return [...all, ...findings];
  }

  return {
    activity,
    outline: (files) => readOutline(files, reading),
    parts(files) {
      const { outline, sources, glossary, homes } = read(files);
      return { outline, sources: sources.sources, glossary: glossary.entries, homes };
    },
    check(files, options = {}) {
      const parts = read(files);
      const { outline, sources, glossary, atlas } = parts;
      const known = knownIn(files, parts);
      for (const one of perFile) one.keep(known.files);
      const found: Diagnostic[] = [...outline.findings, ...sources.findings, ...glossary.findings];
      for (const { path, entry, findings } of atlas) {
        found.push(...findings);
        if (!entry) continue;
        found.push(...plain(path, [entry, known], () => checkAtlas(path, files.text(path) ?? '', entry, known)));
      }
      found.push(
        ...plain('glossary.md', [glossary, known], () =>
          checkText(
            'glossary.md',
            glossary.entries.flatMap((entry) => entry.definition),
            known,
          ),
        ),
      );
      const preceding = new Map<string, () => Preceding>();
      for (const entry of outline.modules.flatMap((one) => one.activities)) {
        found.push(...checkActivity(files, entry, known, preceding, options));
        const { id, path } = entry;
        preceding.set(id, () => ({ id, endings: endingsOf(activity(path, files.text(path) ?? '')) }));
      }
      const parsing = {
        parse: activity,
        recalled: translated,
        outline,
        sources: sources.sources,
        terms: glossary.entries,
      };
      found.push(...checkTranslations(files, known, parsing));
      return found.sort(inOrder);
    },
  };
}

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
