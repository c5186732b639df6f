import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';
import { everyBlock, everyInline } from '../markdown/text.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { parseActivity } from './activity.ts';
import { parseAtlas } from './atlas.ts';
import type { PackFiles } from './files.ts';
import { parseGlossary, termKey } from './glossary.ts';
import { readOutline } from './outline.ts';
import type { Activity, AtlasEntry } from './pack.ts';
import { parseSources } from './sources.ts';

/** What the texts of a pack may speak of. */
interface Known {
  readonly files: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly homes: readonly AtlasEntry[];
  readonly competencies: ReadonlySet<string>;
}

/**
 * Checks a whole pack: every manifest and activity by itself, and what they say of each other (citations, glossary terms,
 * pictures, words of the home country, competencies). Sorted by file and place.
 */
export function checkPack(files: PackFiles): readonly Diagnostic[] {
  const outline = readOutline(files);
  const found: Diagnostic[] = [...outline.findings];
  const sources = parseSources('sources.yml', files.text('sources.yml') ?? '');
  const glossary = parseGlossary('glossary.md', files.text('glossary.md') ?? '');
  const atlas = files.paths
    .filter((path) => /^atlas\/[^/]+\.yml$/.test(path))
    .map((path) => ({ path, ...parseAtlas(path, files.text(path) ?? '') }));
  found.push(...sources.findings, ...glossary.findings, ...atlas.flatMap((one) => one.findings));
  const known: Known = {
    files: new Set(files.paths),
    sources: new Set(sources.sources.map((source) => source.key)),
    terms: new Set(glossary.entries.map((entry) => termKey(entry.term))),
    homes: atlas.flatMap((one) => (one.entry ? [one.entry] : [])),
    competencies: new Set(Object.keys(outline.manifest.competencies)),
  };
  for (const { path, entry } of atlas) {
    if (entry) found.push(...checkAtlas(path, entry, known));
  }
  found.push(
    ...checkText(
      'glossary.md',
      glossary.entries.flatMap((entry) => entry.definition),
      known,
    ),
  );
  for (const entry of outline.modules.flatMap((one) => one.activities)) {
    const activity = parseActivity(entry.path, files.text(entry.path) ?? '');
    found.push(...activity.findings, ...checkText(entry.path, blocksOf(activity), known));
    found.push(...checkCompetencies(entry.path, entry.competencies, known));
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

function checkAtlas(path: string, entry: AtlasEntry, known: Known): readonly Diagnostic[] {
  const own = findings(path);
  for (const other of known.homes) {
    for (const name of Object.keys(other.home)) {
      if (Object.hasOwn(entry.home, name)) continue;
      own.error(
        { line: 1, column: 1 },
        'home-word',
        `The word home.${name}, which ${other.name} has, is missing.`,
        'Give every country the same words under home:.',
      );
    }
  }
  const blocks = [...entry.summary, ...[...entry.rules, ...entry.gates].flatMap((one) => one.text)];
  return [...new Map(own.list.map((one) => [one.message, one])).values(), ...checkText(path, blocks, known)];
}

function checkCompetencies(path: string, competencies: readonly string[], known: Known): readonly Diagnostic[] {
  const own = findings(path);
  for (const name of competencies) {
    if (!known.competencies.has(name)) {
      own.error(
        { line: 1, column: 1 },
        'competency',
        `The pack knows no competency “${name}”.`,
        'Declare it in pack.yml, or mend the name.',
      );
    }
  }
  return own.list;
}

function checkText(path: string, blocks: readonly Block[], known: Known): readonly Diagnostic[] {
  const own = findings(path);
  for (const node of everyInline(blocks)) checkNode(node, known, own);
  for (const block of everyBlock(blocks)) {
    if (block.type === 'figure' && !known.files.has(block.src)) missing(block.src, block.at, own);
  }
  return own.list;
}

function checkNode(node: Inline, known: Known, own: Findings): void {
  if (node.type === 'citation' && !known.sources.has(node.key)) {
    own.error(
      node.at,
      'citation',
      `The bibliography has no source “${node.key}”.`,
      'Add it to sources.yml, or mend the key.',
    );
  }
  if (node.type === 'term' && !known.terms.has(termKey(node.term))) {
    own.error(
      node.at,
      'term',
      `The glossary has no term “${node.term}”.`,
      'Add it to glossary.md, or write [[term|as it stands here]].',
    );
  }
  if (node.type === 'image' && !known.files.has(node.src)) missing(node.src, node.at, own);
  if (node.type === 'slot') {
    const [scope, name = ''] = node.name.split('.');
    const fine =
      scope === 'home' ? known.homes.every((entry) => Object.hasOwn(entry.home, name)) : node.name === 'learner.name';
    if (!fine)
      own.error(
        node.at,
        'slot',
        `There is no word for {{${node.name}}} in every country of the atlas.`,
        'Use a name that stands under home: in each atlas file, or learner.name.',
      );
  }
}

function missing(src: string, at: Block['at'], own: Findings): void {
  own.error(at, 'picture-missing', `The pack has no file ${src}.`, 'Add the picture, or mend its path.');
}

function blocksOf(activity: Activity): readonly Block[] {
  switch (activity.type) {
    case 'lesson':
      return [...activity.lesson.blocks, ...activity.lesson.footnotes.flatMap((note) => note.children)];
    case 'quiz':
      return activity.quiz.questions.flatMap((one) => [
        { type: 'paragraph' as const, children: one.title, at: one.at },
        ...one.body,
        ...one.explanation,
        ...('options' in one ? one.options.flatMap((option) => [...option.text, ...option.explanation]) : []),
        ...('items' in one ? one.items.flatMap((item) => item.text) : []),
        ...('pairs' in one
          ? one.pairs.map((pair) => ({
              type: 'paragraph' as const,
              children: [...pair.left, ...pair.right],
              at: one.at,
            }))
          : []),
      ]);
    case 'scenario':
      return scenarioBlocks(activity.scenario);
    case null:
      return [];
  }
}

function scenarioBlocks({ briefing, scenes, channels, debrief }: Scenario): readonly Block[] {
  const places = [...scenes, ...channels].flatMap((place) => [
    { type: 'paragraph' as const, children: place.title, at: place.at },
    ...place.body.map((one) => one.block),
    ...('note' in place ? place.note : []),
    ...('choices' in place
      ? place.choices.flatMap((choice) => [
          { type: 'paragraph' as const, children: choice.label, at: choice.at },
          ...choice.body.map((one) => one.block),
          ...choice.note,
        ])
      : []),
  ]);
  return [...briefing, ...places, ...debrief];
}
