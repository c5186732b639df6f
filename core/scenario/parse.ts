import { type Diagnostic, type Findings, findings, type Position } from '../diagnostic.ts';
import type { Block, Inline } from '../markdown/markdown.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { settled } from '../markdown/place.ts';
import { takeRules } from '../markdown/rules.ts';
import { cut, type Heading } from '../markdown/sections.ts';
import { plainText } from '../markdown/text.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { type Head, readHead } from './head.ts';
import { checkReferences } from './references.ts';
import type { Channel, Choice, Guarded, Scenario, Scene } from './scenario.ts';
import { type Scope, scopeOf } from './scope.ts';

type Part = 'story' | 'channels' | 'endings' | 'debrief';

/**
 * Parses a scenario: front matter, then parts opened by level-1 headings, then scenes opened by level-2 headings. Never
 * throws; a scenario with errors is still returned where its front matter could be read, and must not be played.
 */
export function parseScenario(
  file: string,
  front: FrontMatter,
): { scenario: Scenario | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const head = readHead(front, found);
  const { blocks } = parseMarkdown(front.body, { file, firstLine: front.bodyLine, findings: found, repeatIds: true });
  if (!head) return { scenario: null, findings: found.list };
  const scope = scopeOf(head, found);
  const scenario = readParts(head, scope, blocks, found);
  checkReferences(scenario, head, found);
  const lines = front.body.split(/\r\n|\n|\r/);
  return { scenario, findings: found.list.map((finding) => settled(finding, lines, front.bodyLine)) };
}

function readParts(head: Head, scope: Scope, blocks: readonly Block[], found: Findings): Scenario {
  const scenes: Scene[] = [];
  const channels: Channel[] = [];
  const briefing: Block[] = [];
  const debrief: Block[] = [];
  for (const section of cut(blocks, 1)) {
    if (!section.heading) {
      briefing.push(...section.blocks);
      continue;
    }
    const { part, title } = readPart(section.heading, found);
    if (part === 'debrief') {
      debrief.push(...section.blocks);
      continue;
    }
    const isChannels = part === 'channels';
    const [before, ...sections] = cut(section.blocks, 2);
    if (before?.blocks[0]) lost(before.blocks[0].at, found);
    const room = isChannels ? mostChannels - channels.length : mostScenes - scenes.length;
    if (sections.length > room) tooMany(sections[room]?.heading?.at, isChannels ? 'channels' : 'scenes', found);
    for (const { heading, blocks: inside } of sections.slice(0, room)) {
      if (!heading) continue;
      if (isChannels) channels.push(readChannel(scope, heading, inside));
      else scenes.push(readScene(scope, heading, inside, title, part === 'endings'));
    }
  }
  const start = scenes.find((scene) => scene.ending === null)?.id ?? '';
  const { title, role, minutes, clock, meters, facts, earlier, competencies } = head;
  const pass = head.pass === null ? null : scope.condition(head.pass, head.at('pass'));
  const told = { title, role, minutes, clock, meters, facts, earlier, competencies, pass };
  return { ...told, briefing, start, scenes, channels, debrief };
}

/** More than anybody can weigh, ask or play through. */
const mostChoices = 100;
const mostChannels = 100;
const mostScenes = 10_000;

function tooMany(at: Position | undefined, what: 'choices' | 'channels' | 'scenes', found: Findings): void {
  const [most, place] =
    what === 'choices'
      ? [mostChoices, 'in one scene']
      : [what === 'channels' ? mostChannels : mostScenes, 'in one scenario'];
  found.error(
    at ?? { line: 1, column: 1 },
    'too-many',
    `There are more than ${most.toLocaleString('en')} ${what} ${place}; from here on they are left out.`,
    'Cut it into several.',
  );
}

function lost(at: Position, found: Findings): void {
  found.warning(
    at,
    'text-lost',
    'This text stands between the heading of a part and its first scene, where it is shown to nobody.',
    'Move it below a level-2 heading.',
  );
}

function readPart(heading: Heading, found: Findings): { part: Part; title: readonly Inline[] } {
  const words = heading.children.filter((node) => node.type !== 'code');
  const code = heading.children.find((node) => node.type === 'code');
  if (code?.type !== 'code') return { part: 'story', title: words };
  if (code.text === 'story' || code.text === 'channels' || code.text === 'endings' || code.text === 'debrief') {
    return { part: code.text, title: words };
  }
  found.error(
    code.at,
    'part',
    `“${code.text}” is no part of a scenario.`,
    'Use channels, endings or debrief; a heading without a code span is part of the story.',
  );
  return { part: 'story', title: words };
}

function readScene(
  scope: Scope,
  heading: Heading,
  blocks: readonly Block[],
  chapter: readonly Inline[],
  isEnding: boolean,
): Scene {
  const { words: title, rules } = takeRules(heading.children, 'end');
  const read = scope.rules(rules, isEnding ? ['add', 'set', 'ending'] : ['add', 'set']);
  if (isEnding && read.ending === null) {
    scope.findings.error(
      heading.at,
      'ending-quality',
      `The ending “${plainText(title)}” does not say how good it is.`,
      'Write `ending good`, `ending fair` or `ending poor` behind its heading.',
    );
  }
  const body: Guarded[] = [];
  const choices: Choice[] = [];
  for (const block of blocks) {
    if (!isEnding && block.type === 'list' && block.items.some(beginsWithLink)) {
      const room = mostChoices - choices.length;
      if (block.items.length > room) tooMany(block.items[room]?.[0]?.at, 'choices', scope.findings);
      for (const item of block.items.slice(0, room)) {
        const choice = readChoice(scope, item);
        if (choice) choices.push(choice);
      }
    } else body.push(scope.guarded(block));
  }
  const ending = isEnding ? (read.ending ?? 'fair') : null;
  return { id: heading.id, title, at: heading.at, chapter, ending, effects: read.effects, body, choices };
}

function readChannel(scope: Scope, heading: Heading, blocks: readonly Block[]): Channel {
  const { words: title, rules: behind } = takeRules(heading.children, 'end');
  const [first, ...rest] = blocks;
  const inFirst = first?.type === 'paragraph' ? takeRules(first.children, 'start') : { words: [], rules: [] };
  // A first paragraph that is only a condition guards its own words; one with other rules speaks for the channel.
  const speaks =
    first?.type === 'paragraph' &&
    (inFirst.words.length === 0 || inFirst.rules.some((rule) => !/^if\s/.test(rule.text)));
  const read = scope.rules([...behind, ...(speaks ? inFirst.rules : [])], ['add', 'set', 'if', 'before']);
  const left: readonly Block[] =
    !speaks || !first
      ? blocks
      : inFirst.words.length === 0
        ? rest
        : [{ ...first, type: 'paragraph', children: inFirst.words }, ...rest];
  const { body, note } = split(scope, left);
  return {
    id: heading.id,
    at: heading.at,
    title,
    when: read.when,
    effects: read.effects,
    before: read.before,
    body,
    note,
  };
}

function beginsWithLink(item: readonly Block[]): boolean {
  const first = item[0]?.type === 'paragraph' ? item[0].children[0] : undefined;
  return first?.type === 'link' && first.href.startsWith('#');
}

function readChoice(scope: Scope, item: readonly Block[]): Choice | null {
  const [first, ...rest] = item;
  const link = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || link?.type !== 'link' || !link.href.startsWith('#')) {
    const at = first?.at ?? { line: 1, column: 1 };
    scope.findings.error(
      at,
      'choice-link',
      'An item of this list of choices does not begin with a link to a scene.',
      'Begin it with [what one does](#the-scene-it-leads-to).',
    );
    return null;
  }
  const { words, rules, id } = takeRules(first.children.slice(1), 'start');
  const read = scope.rules(rules, ['add', 'set', 'if', 'once']);
  const said: readonly Block[] =
    words.length === 0 ? rest : [{ ...first, type: 'paragraph', children: words }, ...rest];
  const { body, note } = split(scope, said);
  const target = link.href.slice(1);
  return {
    id: id ?? target,
    at: link.at,
    label: link.children,
    target,
    when: read.when,
    once: read.once,
    effects: read.effects,
    body,
    note,
  };
}

/** What is shown, and what is kept for the debrief: block quotes. */
function split(scope: Scope, blocks: readonly Block[]): { body: Guarded[]; note: Block[] } {
  const note = blocks.flatMap((block) => (block.type === 'quote' ? block.children : []));
  return { body: blocks.filter((block) => block.type !== 'quote').map((block) => scope.guarded(block)), note };
}
