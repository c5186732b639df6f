import { type Diagnostic, type Findings, findings, type Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';
import { everyBlock, everyInline } from '../markdown/text.ts';
import { everyCondition } from '../scenario/every.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { AtlasEntry } from './pack.ts';
import { termKey } from './term-key.ts';

/** What the texts of a pack may speak of. */
export interface Known {
  readonly files: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly homes: readonly AtlasEntry[];
  readonly competencies: ReadonlySet<string>;
}

/** Checks what a text says of the rest of the pack: citations, glossary terms, pictures, words of the home country. */
export function checkText(path: string, blocks: readonly Block[], known: Known): readonly Diagnostic[] {
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
      scope === 'home'
        ? name !== 'model' && known.homes.every((entry) => Object.hasOwn(entry.home, name))
        : node.name === 'learner.name';
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

/** Checks that every word of the home country a condition asks for stands in every atlas entry. */
export function checkHomeWords(path: string, scenario: Scenario, known: Known): readonly Diagnostic[] {
  const own = findings(path);
  for (const condition of everyCondition(scenario)) {
    for (const name of condition.home) {
      const without = known.homes.find((entry) => !Object.hasOwn(entry.home, name));
      if (name === '*' || (known.homes.length > 0 && !without)) continue;
      own.error(
        condition,
        'home-word',
        without
          ? `The condition asks for home.${name}, which ${without.name} does not have.`
          : `The condition asks for home.${name}, but the pack’s atlas has no country.`,
        'Use a name that stands under home: in each atlas file, or add the word there.',
      );
    }
  }
  return own.list;
}

/** Checks that the competencies an activity names are declared. They are reported where the file lists them. */
export function checkCompetencies(
  path: string,
  text: string,
  competencies: readonly string[],
  known: Known,
): readonly Diagnostic[] {
  const own = findings(path);
  for (const name of competencies) {
    if (known.competencies.has(name)) continue;
    own.error(
      placeOfKey(text, 'competencies'),
      'competency',
      `The pack knows no competency “${name}”.`,
      'Declare it in pack.yml, or mend the name.',
    );
  }
  return own.list;
}

/** Checks that a country has every word under `home` that any other has. */
export function checkAtlas(path: string, text: string, entry: AtlasEntry, known: Known): readonly Diagnostic[] {
  const own = findings(path);
  const told = new Set<string>();
  for (const other of known.homes) {
    for (const name of Object.keys(other.home)) {
      if (Object.hasOwn(entry.home, name) || told.has(name)) continue;
      told.add(name);
      own.error(
        placeOfKey(text, 'home'),
        'home-word',
        `The word home.${name}, which ${other.name} has, is missing.`,
        'Give every country the same words under home:.',
      );
    }
  }
  return [...own.list, ...checkText(path, atlasBlocks(entry), known)];
}

/** Every text of a country. */
export const atlasBlocks = ({ summary, rules, gates }: AtlasEntry): readonly Block[] => [
  ...summary,
  ...[...rules, ...gates].flatMap((one) => one.text),
];

/** Where a key stands at the beginning of a line; the first line where it does not. */
function placeOfKey(text: string, key: string): Position {
  const line = text.split(/\r\n|\n|\r/).findIndex((one) => one.startsWith(`${key}:`));
  return { line: Math.max(0, line) + 1, column: 1 };
}
