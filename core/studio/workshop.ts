import { type Diagnostic, hasErrors } from '../diagnostic.ts';
import type { Words } from '../markdown/fill.ts';
import { atlasPath, parseAtlas } from '../pack/atlas.ts';
import { type PackParts, packChecker } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import { parseGlossary } from '../pack/glossary.ts';
import type { GlossaryEntry, PackOutline, Source } from '../pack/pack.ts';
import type { Home } from '../scenario/runs.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Completions, completionsAt } from './completion.ts';
import { type Explored, movedFindings, placesOf, playKey } from './exploration.ts';
import { type Preview, previewOf } from './preview.ts';
import { remediesFor } from './remedies.ts';
import type { Remedy } from './remedy.ts';
import { packOf } from './texts.ts';

/** A scenario that waits to be explored. */
export interface Exploring {
  readonly path: string;
  /** Tells one way of playing from another, see `playKey`. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly homes: readonly Home[];
}

/** What texts show in one country and language: the words of slots, terms and sources. */
export interface Setting {
  readonly home: string;
  /** Null for the pack's own language. */
  readonly language: string | null;
}

/** A pack as it is being written: its texts in memory, checked again after each change. */
export interface Workshop {
  /** Puts texts in place; null takes one away. `others` are the paths of all files that are no text, where they changed. */
  change(texts: readonly (readonly [path: string, text: string | null])[], others?: readonly string[]): void;
  readonly files: PackFiles;
  /** Everything that is wrong, with what is known so far of scenarios that are still to be explored. */
  check(): readonly Diagnostic[];
  parts(): PackParts;
  outline(): PackOutline;
  /** The scenarios that the last check found unexplored, those named first. */
  waiting(first: string | null): readonly Exploring[];
  /** Takes in what exploring one showed. Whether it still concerns the text as it is now. */
  explored(key: string, path: string, found: Explored): boolean;
  /** What exploring showed of a scenario as it plays now; null where it is not explored yet. */
  exploration(path: string): Explored | null;
  scenario(path: string): Scenario | null;
  /** Whether a scenario has no errors of its own; what exploring it shows keeps nobody from playing it. */
  isPlayable(path: string): boolean;
  preview(path: string, line: number, setting: Setting): Preview;
  glossary(language: string | null): {
    readonly entries: readonly GlossaryEntry[];
    readonly sources: readonly Source[];
  };
  words(setting: Setting): Words;
  complete(path: string, offset: number): Completions | null;
  remedies(finding: Diagnostic): readonly Remedy[];
}

export function openWorkshop(): Workshop {
  const texts = new Map<string, string>();
  let others: readonly string[] = [];
  let files = packOf(texts);
  const checker = packChecker();
  /** What is known by exploring, with the places it was found at. */
  const known = new Map<
    string,
    { readonly key: string; readonly places: ReturnType<typeof placesOf>; readonly found: Explored }
  >();
  let unexplored = new Map<string, Exploring>();
  const keys = new WeakMap<Scenario, { readonly homes: readonly Home[]; readonly key: string }>();

  const scenarioIn = (path: string): Scenario | null => {
    const activity = checker.activity(path, files.text(path) ?? '');
    return activity.type === 'scenario' ? activity.scenario : null;
  };
  const translated = (path: string, language: string | null): string =>
    files.text(language === null ? path : `locales/${language}/${path}`) ?? files.text(path) ?? '';

  /** Made once for a scenario as it was parsed. */
  function keyOf(scenario: Scenario, homes: readonly Home[]): string {
    const one = keys.get(scenario);
    if (one?.homes === homes) return one.key;
    const key = playKey(scenario, homes);
    keys.set(scenario, { homes, key });
    return key;
  }

  function explored(path: string, scenario: Scenario, homes: readonly Home[]): readonly Diagnostic[] {
    const key = keyOf(scenario, homes);
    const one = known.get(path);
    if (one?.key === key) return movedFindings(one.found.findings, one.places, placesOf(scenario));
    unexplored.set(path, { path, key, scenario, homes });
    return [];
  }

  function words({ home, language }: Setting): Words {
    const path = atlasPath(home);
    const { entry } = parseAtlas(path, translated(path, language));
    return Object.fromEntries(Object.entries(entry?.home ?? {}).map(([name, word]) => [`home.${name}`, word]));
  }

  return {
    get files() {
      return files;
    },
    change(changes, now) {
      for (const [path, text] of changes) {
        if (text === null) texts.delete(path);
        else texts.set(path, text);
      }
      others = now ?? others;
      files = packOf(texts, others);
    },
    check() {
      unexplored = new Map();
      const found = checker.check(files, { explored });
      for (const path of known.keys()) if (!texts.has(path)) known.delete(path);
      return found;
    },
    parts: () => checker.parts(files),
    outline: () => checker.outline(files),
    waiting: (first) => [...unexplored.values()].sort((a, b) => Number(b.path === first) - Number(a.path === first)),
    explored(key, path, found) {
      const waiting = unexplored.get(path);
      if (waiting?.key !== key) return false;
      known.set(path, { key, places: placesOf(waiting.scenario), found });
      unexplored.delete(path);
      return true;
    },
    exploration(path) {
      return unexplored.has(path) ? null : (known.get(path)?.found ?? null);
    },
    scenario: scenarioIn,
    isPlayable: (path) => !hasErrors(checker.activity(path, files.text(path) ?? '').findings),
    preview: (path, line, setting) => previewOf(checker.activity(path, files.text(path) ?? ''), line, words(setting)),
    glossary: (language) => ({
      entries: parseGlossary('glossary.md', translated('glossary.md', language)).entries,
      sources: checker.parts(files).sources,
    }),
    words,
    complete(path, offset) {
      const up = '../'.repeat(path.split('/').length - 1);
      const pictures = others.filter((one) => /\.(svg|png|jpe?g|webp)$/i.test(one)).map((one) => up + one);
      return completionsAt(files.text(path) ?? '', offset, {
        parts: checker.parts(files),
        scenario: scenarioIn(path),
        pictures,
      });
    },
    remedies: (finding) => remediesFor(files, checker.parts(files), finding),
  };
}
