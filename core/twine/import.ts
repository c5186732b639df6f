import { slug } from '../markdown/slug.ts';
import { type Assignment, type Kind, readAssignments, readCondition } from './expression.ts';
import { type Node, readMarkup } from './markup.ts';
import { isText, type Lost, type TwinePassage, type TwineStory } from './story.ts';

/** A story as a scenario, and what of it could not be carried over, line by line. */
export interface Imported {
  readonly markdown: string;
  readonly lost: readonly Lost[];
}

type Value = number | boolean | string;
const startOf = { number: 0, boolean: false, string: '' } as const;

/**
 * Makes a scenario of a Twine story: each passage a scene, each link a choice, each variable a fact. A passage that leads
 * nowhere is an ending, a fair one until its author says otherwise. What runs code is never carried over.
 */
export function importStory(story: TwineStory): Imported {
  const lost: Lost[] = [];
  const told = story.passages.filter((passage) => isText(passage) && !special.has(passage.name));
  const ids = idsOf(told);
  const facts = new Map<string, Value>();
  const kinds = new Map<string, Kind>();
  const scenes = told.map((passage) => {
    const { name, line } = passage;
    const nodes = readMarkup(passage.text, { format: story.format, passage: name, line, lost });
    return sceneOf(nodes, { passage, ids, facts, kinds, lost });
  });
  for (const passage of story.passages) {
    if (passage.name === 'StoryInit' || passage.tags.includes('startup'))
      for (const one of startsIn(passage, story.format, lost)) if (one.type === 'set') facts.set(one.name, one.to);
    if (!isText(passage)) lost.push({ line: passage.line, passage: passage.name, what: 'script or style' });
  }
  for (const [name, kind] of kinds) if (!facts.has(name)) facts.set(name, startOf[kind]);
  const isEnding = (scene: Scene) => scene.choices.length === 0;
  const first = scenes.find(({ id }) => id === ids.get(story.start)) ?? scenes[0];
  const inOrder = [...(first ? [first] : []), ...scenes.filter((scene) => scene !== first)];
  const parts = [
    head(story.title, facts),
    '# The story',
    ...inOrder.filter((scene) => !isEnding(scene)).map((scene) => write(scene, false)),
    '# How it ends `endings`',
    ...inOrder.filter(isEnding).map((scene) => write(scene, true)),
  ];
  for (const scene of inOrder.filter(isEnding))
    lost.push({ line: scene.line, passage: scene.title, what: 'how good this ending is: it was taken for a fair one' });
  return { markdown: `${parts.join('\n\n')}\n`, lost: lost.toSorted((a, b) => a.line - b.line) };
}

const special = new Set(['StoryInit', 'StoryCaption', 'StoryMenu', 'StoryBanner', 'PassageHeader', 'PassageFooter']);

interface Scene {
  readonly id: string;
  readonly title: string;
  readonly line: number;
  readonly effects: readonly Assignment[];
  readonly paragraphs: readonly { readonly when: string; readonly text: string }[];
  readonly choices: readonly {
    readonly label: string;
    readonly target: string;
    readonly when: string;
    readonly effects: readonly Assignment[];
  }[];
}

interface Setting {
  readonly passage: TwinePassage;
  readonly ids: ReadonlyMap<string, string>;
  readonly facts: Map<string, Value>;
  readonly kinds: Map<string, Kind>;
  readonly lost: Lost[];
}

function sceneOf(nodes: readonly Node[], setting: Setting): Scene {
  const { passage, ids, kinds, lost } = setting;
  const effects: Assignment[] = [];
  const paragraphs: { when: string; text: string }[] = [];
  const choices: Scene['choices'][number][] = [];
  const lose = (line: number, what: string) => lost.push({ line, passage: passage.name, what });

  const assigned = (source: string, line: number): readonly Assignment[] => {
    if (source.trim() === '') return [];
    const found = readAssignments(source);
    if (!found) lose(line, `an assignment: ${source.trim()}`);
    for (const one of found ?? []) {
      const kind = one.type === 'add' ? 'number' : (typeof one.to as Kind);
      kinds.set(one.name, kinds.get(one.name) ?? kind);
      if (kinds.get(one.name) !== kind) lose(line, `${one.name} holds values of two kinds`);
    }
    return (found ?? []).filter((one) => kinds.get(one.name) === (one.type === 'add' ? 'number' : typeof one.to));
  };

  function walk(all: readonly Node[], when: string): void {
    for (const node of all) {
      if (node.type === 'text') {
        for (const line of node.text.split('\n')) {
          const text = markdownOf(line);
          if (text !== '') paragraphs.push({ when, text });
        }
      } else if (node.type === 'link') {
        const target = ids.get(node.target);
        if (target === undefined) lose(node.line, `a link to “${node.target}”, which is no passage`);
        else choices.push({ label: node.label, target, when, effects: assigned(node.set, node.line) });
      } else if (node.type === 'set') {
        if (when === '') effects.push(...assigned(node.source, node.line));
        else lose(node.line, `an assignment that depends on a condition: ${node.source.trim()}`);
      } else branch(node, when);
    }
  }

  function branch({ branches, line }: Extract<Node, { type: 'if' }>, outer: string): void {
    const before: string[] = [];
    for (const { when, nodes: inside } of branches) {
      const read = when === null ? null : readCondition(when);
      if (when !== null && !read) {
        lose(line, `a condition: ${when.trim()}`);
        walk(inside, outer);
        continue;
      }
      for (const [name, kind] of read?.kinds ?? []) kinds.set(name, kinds.get(name) ?? kind);
      const parts = [outer, ...before.map((one) => `!(${one})`), read?.cel ?? ''].filter(Boolean);
      walk(inside, parts.map((one) => (parts.length > 1 && /\|\|/.test(one) ? `(${one})` : one)).join(' && '));
      if (read) before.push(read.cel);
    }
  }

  walk(nodes, '');
  return {
    id: ids.get(passage.name) ?? '',
    title: passage.name,
    line: passage.line,
    effects,
    paragraphs,
    choices,
  };
}

function startsIn({ name, text, line }: TwinePassage, format: string, lost: Lost[]): readonly Assignment[] {
  return readMarkup(text, { format, passage: name, line, lost }).flatMap((node) =>
    node.type === 'set' ? (readAssignments(node.source) ?? []) : [],
  );
}

function head(title: string, facts: ReadonlyMap<string, Value>): string {
  const lines = ['---', 'type: scenario', `title: ${JSON.stringify(title === '' ? 'A story' : title)}`];
  if (facts.size > 0) lines.push('facts:', ...[...facts].map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`));
  return [...lines, '---'].join('\n');
}

function write({ id, title, effects, paragraphs, choices }: Scene, isEnding: boolean): string {
  const rules = [...(isEnding ? ['`ending fair`'] : []), ...effects.map(ruleOf)];
  const heading = [`## ${inline(title)} {#${id}}`, ...rules].join(' ');
  const texts = paragraphs.map(({ when, text }) => (when === '' ? text : `\`if ${when}\` ${text}`));
  const targets = choices.map(({ target }) => target);
  const items = choices.map((choice, at) => {
    const { label, target, when } = choice;
    // Two choices of one scene to the same scene are told apart by an id.
    const own = targets.indexOf(target) === at ? '' : ` {#${target}-${at + 1}}`;
    const said = [...(when === '' ? [] : [`\`if ${when}\``]), ...choice.effects.map(ruleOf)];
    return [`- [${inline(label === '' ? title : label)}](#${target})${own}`, ...said].join(' ');
  });
  return [heading, ...texts, ...(items.length === 0 ? [] : [items.join('\n')])].join('\n\n');
}

const ruleOf = (one: Assignment): string =>
  one.type === 'add'
    ? `\`${one.name} ${one.by < 0 ? '-' : '+'}${Math.abs(one.by)}\``
    : `\`${one.name} = ${JSON.stringify(one.to)}\``;

/** Ids by the names of passages; each is used once. */
function idsOf(passages: readonly TwinePassage[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const ids = new Map<string, string>();
  for (const { name } of passages) {
    if (ids.has(name)) continue;
    const plain = slug(name.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9-]/g, '') || 'scene';
    let id = plain;
    for (let nth = 2; used.has(id); nth++) id = `${plain}-${nth}`;
    used.add(id);
    ids.set(name, id);
  }
  return ids;
}

/** A line of a passage: its emphasis kept, everything else as the text it is. */
function markdownOf(line: string): string {
  return inline(line.trim())
    .replace(/''(.+?)''/g, '**$1**')
    .replace(/(?<!:)\/\/(.+?)(?<!:)\/\//g, '*$1*')
    .replace(/^([#>+-]|\d+[.)])/, '\\$1')
    .replace(/^(={3,}|-{3,}|\*{3,})$/, '');
}

const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`[\]{}<|]/g, '\\$&')
    .replace(/\\\{\\\{/g, '\\{ \\{')
    .trim();
