import { plainText } from '../markdown/text.ts';
import type { PackParts } from '../pack/check.ts';
import { cutFrontMatter } from '../pack/front-matter.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { mentionsIn } from './mentions.ts';

/** One thing that can be written. `detail` says what it is, in the author's words or as a kind of thing. */
export interface CompletionOption {
  readonly label: string;
  readonly detail: string;
  /** What is written where it is not the label. */
  readonly insert?: string;
}

/** What can be written at a place, in the stead of the text from `from` on. */
export interface Completions {
  readonly from: number;
  readonly options: readonly CompletionOption[];
}

interface World {
  readonly parts: PackParts;
  /** The scenario of the file as it could last be read; null for other files. */
  readonly scenario: Scenario | null;
  /** Paths of the pack's pictures, written as they are in this file. */
  readonly pictures: readonly string[];
}

/**
 * What can be written at a place of a file: behind `](#` a scene, in backticks a rule, behind `[[` a term, behind `[@` a
 * source, behind `{{` a word of the home country, behind `](` of a picture its path. Null where nothing is known.
 */
export function completionsAt(text: string, offset: number, world: World): Completions | null {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const open = (pattern: RegExp): number | null => {
    const found = pattern.exec(before);
    return found?.[1] === undefined ? null : offset - found[1].length;
  };
  const scene = open(/\]\(#([^)\s]*)$/);
  if (scene !== null) return { from: scene, options: scenes(text, world) };
  const term = open(/\[\[([^\]|]*)$/);
  if (term !== null)
    return { from: term, options: world.parts.glossary.map((one) => option(one.term, gist(plain(one.definition)))) };
  const source = open(/\[@([^\],;\s]*)$/);
  if (source !== null)
    return {
      from: source,
      options: world.parts.sources.map(({ key, title, year }) => option(key, `${title} ${year}`)),
    };
  const word = open(/\{\{\s*([\w.]*)$/);
  if (word !== null) return { from: word, options: homeWords(world.parts) };
  const picture = open(/!\[[^\]]*\]\(([^)\s]*)$/);
  if (picture !== null) return { from: picture, options: world.pictures.map((path) => option(path, '')) };
  const code = /`([^`]*)$/.exec(before)?.[1];
  const isInCode = code !== undefined && (before.match(/`/g) ?? []).length % 2 === 1;
  if (isInCode && cutFrontMatter(text)) return rulesAt(text, offset, code, before, world);
  const out = open(/\bout:\s*([\w-]*)$/);
  if (out !== null && isInFrontMatter(text, offset)) return { from: out, options: scenes(text, world) };
  return null;
}

const option = (label: string, detail: string, insert?: string): CompletionOption =>
  insert === undefined ? { label, detail } : { label, detail, insert };

const plain = (blocks: PackParts['glossary'][number]['definition']): string =>
  blocks.map((block) => ('children' in block && block.type === 'paragraph' ? plainText(block.children) : '')).join(' ');
const gist = (words: string): string => (words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words);

const isInFrontMatter = (text: string, offset: number): boolean => {
  const front = cutFrontMatter(text);
  return front !== null && offset < text.length - front.body.length;
};

/** Scenes as the text has them now, with the titles they had when it could last be read. */
function scenes(text: string, { scenario }: World): readonly CompletionOption[] {
  const titles = new Map(scenario?.scenes.map(({ id, title }) => [id, plainText(title)]));
  const found = mentionsIn(text).filter((one) => one.kind === 'scene' && one.role !== 'reference');
  return found.map(({ name }) => option(name, titles.get(name) ?? ''));
}

function homeWords({ homes }: PackParts): readonly CompletionOption[] {
  const [first] = homes;
  const words = Object.entries(first?.home ?? {}).filter(([name]) => name !== 'model');
  return [...words.map(([name, word]) => option(`home.${name}`, word)), option('learner.name', '')];
}

function rulesAt(text: string, offset: number, code: string, before: string, world: World): Completions | null {
  const named = /(?:^|[^\w."'])([A-Za-z_]\w*)?$/.exec(code);
  if (!named) return null;
  const from = offset - (named[1]?.length ?? 0);
  const names = namesIn(text, world);
  if (/^\s*before\s/.test(code))
    return { from: offset - (/[^\s,#]*$/.exec(code)?.[0].length ?? 0), options: scenes(text, world) };
  if (/^\s*if\s/.test(code)) {
    const home = homeWords(world.parts).filter(({ label }) => label.startsWith('home.'));
    return { from, options: [...names, ...home] };
  }
  if (/\S\s/.test(code.trimStart())) return null;
  if (/^#\s/.test(before)) return { from, options: ['channels', 'endings', 'debrief'].map((one) => option(one, '')) };
  const isHeading = /^##\s/.test(before);
  const rules = isHeading
    ? ['good', 'fair', 'poor'].map((one) => option(`ending ${one}`, ''))
    : [option('if', '', 'if '), option('once', ''), option('before', '', 'before ')];
  return { from, options: [...rules, ...names.map((one) => ({ ...one, insert: `${one.label} ` }))] };
}

function namesIn(text: string, { scenario }: World): readonly CompletionOption[] {
  const labels = new Map(scenario?.meters.map(({ name, label }) => [name, label]));
  if (scenario?.clock) labels.set(scenario.clock.name, scenario.clock.label);
  const seen = new Set<string>();
  return mentionsIn(text).flatMap(({ kind, role, name }) => {
    if (role !== 'definition' || kind === 'scene' || kind === 'channel' || seen.has(name)) return [];
    seen.add(name);
    return [option(name, labels.get(name) ?? kind)];
  });
}
