import type { Diagnostic } from '../diagnostic.ts';
import { hasErrors } from '../diagnostic.ts';
import { checkNegotiation } from '../negotiation/check.ts';
import type { Examined } from '../negotiation/examine.ts';
import { checkScenario } from '../scenario/check.ts';
import type { Budget } from '../scenario/explore/search.ts';
import type { Run } from '../scenario/runs.ts';
import { parseActivity } from './activity.ts';
import { readAtlas } from './atlas.ts';
import { blocksOf } from './blocks.ts';
import { checkEarlier, endingsOf, type Preceding } from './earlier.ts';
import type { PackFiles } from './files.ts';
import { parseGlossary } from './glossary.ts';
import { readOutline } from './outline.ts';
import type { ActivityEntry } from './pack.ts';
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
}

/** Enough for the scenarios of a course, and done in a few seconds where it is not. */
const usual: Budget = { states: 3_000_000, memory: 256 * 1024 * 1024 };

/**
 * Checks a whole pack: every manifest and activity by itself, what they say of each other (citations, glossary terms,
 * pictures, words of the home country, competencies), translations against what they translate, and every scenario by
 * exploring it, and every negotiation table by going through its deals. Sorted by file and place.
 */
export function checkPack(files: PackFiles, options: CheckOptions = {}): readonly Diagnostic[] {
  const outline = readOutline(files);
  const found: Diagnostic[] = [...outline.findings];
  const sources = parseSources('sources.yml', files.text('sources.yml') ?? '');
  const glossary = parseGlossary('glossary.md', files.text('glossary.md') ?? '');
  const atlas = readAtlas(files);
  found.push(...sources.findings, ...glossary.findings, ...atlas.flatMap((one) => one.findings));
  const known: Known = {
    files: new Set(files.paths),
    sources: new Set(sources.sources.map((source) => source.key)),
    terms: new Set(glossary.entries.map((entry) => termKey(entry.term))),
    homes: atlas.flatMap((one) => (one.entry ? [one.entry] : [])),
    competencies: new Set(Object.keys(outline.manifest.competencies)),
  };
  for (const { path, entry } of atlas) {
    if (entry) found.push(...checkAtlas(path, files.text(path) ?? '', entry, known));
  }
  const definitions = glossary.entries.flatMap((entry) => entry.definition);
  found.push(...checkText('glossary.md', definitions, known));
  const preceding = new Map<string, () => Preceding>();
  for (const entry of outline.modules.flatMap((one) => one.activities)) {
    found.push(...checkActivity(files, entry, known, preceding, options));
    const { id, path } = entry;
    preceding.set(id, () => ({ id, endings: endingsOf(parseActivity(path, files.text(path) ?? '')) }));
  }
  found.push(...checkTranslations(files, outline.manifest.languages, known));
  return found.sort(inOrder);
}

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;

function checkActivity(
  files: PackFiles,
  entry: ActivityEntry,
  known: Known,
  preceding: ReadonlyMap<string, () => Preceding>,
  { budget = usual, onExplored, onExamined }: CheckOptions,
): readonly Diagnostic[] {
  const { path } = entry;
  const text = files.text(path) ?? '';
  const activity = parseActivity(path, text);
  const found = [
    ...activity.findings,
    ...checkText(path, blocksOf(activity), known),
    ...checkCompetencies(path, text, entry.competencies, known),
  ];
  if (activity.type === 'negotiation' && !hasErrors(activity.findings)) {
    const { findings, examined } = checkNegotiation(path, activity.table);
    onExamined?.(path, examined);
    return [...found, ...findings];
  }
  if (activity.type !== 'scenario') return found;
  found.push(...checkHomeWords(path, activity.scenario, known), ...checkEarlier(path, activity.scenario, preceding));
  // A scenario with errors of its own cannot be played; what exploring it would show would be their echo.
  if (hasErrors(activity.findings)) return found;
  const explored = checkScenario(path, activity.scenario, known.homes, budget);
  onExplored?.(path, explored.runs);
  return [...found, ...explored.findings];
}
