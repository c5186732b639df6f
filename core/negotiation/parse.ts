import { type Diagnostic, type Findings, findings } from '../diagnostic.ts';
import type { Block } from '../markdown/markdown.ts';
import { parseMarkdown } from '../markdown/parse.ts';
import { settled } from '../markdown/place.ts';
import { type Code, takeRules } from '../markdown/rules.ts';
import { cut, type Heading } from '../markdown/sections.ts';
import { nearest } from '../nearest.ts';
import type { FrontMatter } from '../pack/front-matter.ts';
import { type Head, readHead } from './head.ts';
import { checkReferences } from './references.ts';
import { forms, type Rule, readRule } from './rule.ts';
import { checkSums } from './sums.ts';
import {
  type Channel,
  cases,
  type Ending,
  type EndingId,
  endingIds,
  type Question,
  type Table,
  type Wording,
} from './table.ts';

const parts = ['words', 'questions', 'channels', 'endings', 'debrief'] as const;
type Part = (typeof parts)[number];

/**
 * Parses a table: front matter, then parts opened by level-1 headings that name them in a code span, then entries opened by
 * level-2 headings. Never throws; a table with errors is still returned where its front matter could be read, and must not
 * be played.
 */
export function parseNegotiation(
  file: string,
  front: FrontMatter,
): { table: Table | null; findings: readonly Diagnostic[] } {
  const found = findings(file);
  const head = readHead(front, found);
  const { blocks } = parseMarkdown(front.body, { file, firstLine: front.bodyLine, findings: found, repeatIds: true });
  if (!head) return { table: null, findings: found.list };
  checkSums(head, found);
  const table = readParts(head, blocks, found);
  checkReferences(table, found);
  const lines = front.body.split(/\r\n|\n|\r/);
  return { table, findings: found.list.map((finding) => settled(finding, lines, front.bodyLine)) };
}

function readParts(head: Head, blocks: readonly Block[], found: Findings): Table {
  const briefing: Block[] = [];
  const debrief: Block[] = [];
  const words: Wording[] = [];
  const hints: Wording[] = [];
  const questions: Question[] = [];
  const channels: Channel[] = [];
  const endings: Ending[] = [];
  for (const section of cut(blocks, 1)) {
    if (!section.heading) {
      briefing.push(...section.blocks);
      continue;
    }
    const part = readPart(section.heading, found);
    if (part === 'debrief' || part === null) {
      debrief.push(...section.blocks);
      continue;
    }
    const [before, ...entries] = cut(section.blocks, 2);
    const [stray] = before?.blocks ?? [];
    if (stray)
      found.warning(
        stray.at,
        'text-lost',
        'This text stands between the heading of a part and its first entry, where it is shown to nobody.',
        'Move it below a level-2 heading.',
      );
    if (entries.length > most)
      found.error(
        entries[most]?.heading?.at ?? section.heading.at,
        'too-many',
        `There are more than ${most} entries in this part; from here on they are left out.`,
        'Cut it into several tables.',
      );
    for (const { heading, blocks: inside } of entries.slice(0, most)) {
      if (!heading) continue;
      if (part === 'words') readWords(head, heading, inside, { words, hints }, found);
      else if (part === 'endings') readEnding(heading, inside, endings, found);
      else if (part === 'questions') questions.push(readEntry(heading, inside, forQuestions, found));
      else channels.push(readEntry(heading, inside, forChannels, found));
    }
  }
  return { ...head, briefing, channels, questions, words, hints, endings, debrief };
}

/** More than anybody can ask. */
const most = 200;

function readPart(heading: Heading, found: Findings): Part | null {
  const code = heading.children.find((node) => node.type === 'code');
  const part = code?.type === 'code' ? parts.find((one) => one === code.text) : undefined;
  if (part) return part;
  found.error(
    code?.type === 'code' ? code.at : heading.at,
    'part',
    code?.type === 'code' ? `“${code.text}” is no part of a table.` : 'This heading does not say which part it opens.',
    'Write `words`, `questions`, `channels`, `endings` or `debrief` behind it; the briefing stands above the first one.',
  );
  return null;
}

/** A case, or an issue where the heading is marked as a hint. */
function readWords(
  { issues }: Head,
  heading: Heading,
  blocks: readonly Block[],
  into: { words: Wording[]; hints: Wording[] },
  found: Findings,
): void {
  const { rules } = takeRules(heading.children, 'end');
  const isHint = rules.some((rule) => rule.text === 'hint');
  for (const rule of rules) if (rule.text !== 'hint') misplaced(rule, '`hint`', found);
  const known: readonly string[] = isHint ? issues.map((issue) => issue.id) : cases;
  const list = isHint ? into.hints : into.words;
  if (!known.includes(heading.id)) {
    found.error(
      heading.at,
      isHint ? 'issue-unknown' : 'case-unknown',
      isHint
        ? `There is no issue “${heading.id}” to hint at.`
        : `“${heading.id}” is no case in which something is said.`,
      isHint
        ? nearest(heading.id, known, 'an issue')
        : `Use one of ${cases.join(', ')}, or mark a hint at an issue with \`hint\`.`,
    );
  } else if (list.some((one) => one.id === heading.id)) twice(heading, found);
  else list.push({ id: heading.id, at: heading.at, ways: waysOf(blocks) });
}

/** A list alone gives several ways of saying it, an item each. */
function waysOf(blocks: readonly Block[]): Wording['ways'] {
  const [only, more] = blocks;
  if (only?.type === 'list' && !only.ordered && more === undefined) return only.items;
  return blocks.length === 0 ? [] : [blocks];
}

function readEnding(heading: Heading, blocks: readonly Block[], endings: Ending[], found: Findings): void {
  const { words: title, rules } = takeRules(heading.children, 'end');
  for (const rule of rules) misplaced(rule, 'no rule', found);
  if (!endingIds.some((one) => one === heading.id))
    found.error(
      heading.at,
      'ending-unknown',
      `“${heading.id}” is no way in which a table ends.`,
      `Use one of ${endingIds.join(', ')}.`,
    );
  else if (endings.some((one) => one.id === heading.id)) twice(heading, found);
  else endings.push({ id: heading.id as EndingId, at: heading.at, title, body: blocks });
}

function twice(heading: Heading, found: Findings): void {
  found.error(
    heading.at,
    'id-twice',
    `“${heading.id}” stands here a second time.`,
    'Join the two; several ways of saying one thing are the items of one list.',
  );
}

const forQuestions: readonly Rule['type'][] = ['days', 'stance', 'reveals', 'off', 'after'];
const forChannels: readonly Rule['type'][] = ['days', 'reveals', 'off', 'after', 'grants', 'verifies', 'before'];

/** A question or a channel: its rules stand alone in the first paragraph, its answer follows, quotes are the author’s note. */
function readEntry(
  heading: Heading,
  blocks: readonly Block[],
  allowed: readonly Rule['type'][],
  found: Findings,
): Channel {
  const { words: title, rules: behind } = takeRules(heading.children, 'end');
  const [first, ...rest] = blocks;
  const inFirst = first?.type === 'paragraph' ? takeRules(first.children, 'start') : { words: [], rules: [] };
  const hasRules = inFirst.rules.length > 0;
  const left: readonly Block[] =
    !hasRules || !first
      ? blocks
      : inFirst.words.length === 0
        ? rest
        : [{ ...first, type: 'paragraph', children: inFirst.words }, ...rest];
  const read = [...behind, ...inFirst.rules].flatMap((code) => ruleOf(code, allowed, found));
  const names = (type: 'reveals' | 'after' | 'verifies' | 'before') =>
    read.flatMap((rule) => (rule.type === type ? rule.names : []));
  const terms = (type: 'grants' | 'off') => read.flatMap((rule) => (rule.type === type ? rule.terms : []));
  const sum = (type: 'days' | 'stance') => read.reduce((total, rule) => total + (rule.type === type ? rule.by : 0), 0);
  return {
    id: heading.id,
    at: heading.at,
    title,
    days: sum('days'),
    stance: sum('stance'),
    reveals: names('reveals'),
    off: terms('off'),
    after: names('after'),
    grants: terms('grants'),
    verifies: names('verifies'),
    before: names('before'),
    body: left.filter((block) => block.type !== 'quote'),
    note: left.flatMap((block) => (block.type === 'quote' ? block.children : [])),
  };
}

function ruleOf(code: Code, allowed: readonly Rule['type'][], found: Findings): readonly Rule[] {
  const rule = readRule(code.text);
  if (rule && allowed.includes(rule.type)) return [rule];
  misplaced(code, allowed.map((type) => forms[type]).join(', '), found);
  return [];
}

function misplaced({ text, at }: Code, what: string, found: Findings): void {
  found.error(at, 'rule', `“${text}” is no rule that can stand here.`, `Here can stand: ${what}.`);
}
