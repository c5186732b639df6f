import { isMap, isScalar, parseDocument } from 'yaml';
import { slug } from '../markdown/slug.ts';
import { cutFrontMatter } from '../pack/front-matter.ts';
import { readRule } from '../scenario/rule.ts';

/** What can be spoken of in a scenario. Scenes and channels share their ids, meters, facts and the clock their names. */
export type MentionKind = 'scene' | 'channel' | 'meter' | 'fact' | 'clock' | 'earlier' | 'name';

/** One place of a scenario's text where something of it is named. `from` and `to` count UTF-16 units of the text. */
export interface Mention {
  /** What is named; `name` where it stands in a rule, which does not tell a meter from a fact. */
  readonly kind: MentionKind;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** `heading`: a scene or channel that has no `{#id}`, named by the words of its heading, which end at `to`. */
  readonly role: 'definition' | 'heading' | 'reference';
}

/** Every mention in a scenario's text, in the order of the text. A text without front matter has none. */
export function mentionsIn(text: string): readonly Mention[] {
  const front = cutFrontMatter(text);
  if (!front) return [];
  const start = text.length - front.body.length;
  return [...inFrontMatter(front.yaml, text.indexOf('\n') + 1), ...inBody(front.body, start)].sort(
    (a, b) => a.from - b.from,
  );
}

function* inFrontMatter(yaml: string, offset: number): Generator<Mention> {
  const document = parseDocument(yaml.replace(/\r\n/g, ' \n'), { logLevel: 'silent', uniqueKeys: false });
  const at = (node: unknown, kind: MentionKind, role: Mention['role']): Mention[] => {
    if (!isScalar(node) || !node.range || typeof node.value !== 'string') return [];
    const written = yaml.slice(node.range[0], node.range[1]);
    const inset = /^["']/.test(written) ? 1 : 0;
    const from = offset + node.range[0] + inset;
    return [{ kind, name: node.value, from, to: from + node.value.length, role }];
  };
  for (const [key, kind] of [
    ['meters', 'meter'],
    ['facts', 'fact'],
    ['earlier', 'earlier'],
  ] as const) {
    const map = document.get(key, true);
    if (isMap(map)) for (const { key: name } of map.items) yield* at(name, kind, 'definition');
  }
  yield* at(document.getIn(['clock', 'name'], true), 'clock', 'definition');
  yield* at(document.getIn(['clock', 'out'], true), 'scene', 'reference');
  const pass = document.get('pass', true);
  if (isScalar(pass) && pass.range)
    yield* inExpression(yaml.slice(pass.range[0], pass.range[1]), offset + pass.range[0]);
}

function* inBody(body: string, offset: number): Generator<Mention> {
  for (const line of linesIn(body, offset)) {
    const place = placeIn(line);
    if (place) yield place;
    yield* inLine(line.words, line.at);
  }
}

/** The scenes and channels of a scenario's text, in its order; each stands at the heading that opens it. */
export function placesIn(text: string): readonly Mention[] {
  const front = cutFrontMatter(text);
  if (!front) return [];
  return [...linesIn(front.body, text.length - front.body.length)].flatMap((line) => placeIn(line) ?? []);
}

interface Line {
  readonly words: string;
  readonly at: number;
  readonly part: string;
}

/** The lines that are no code, with the part of the scenario they are in. */
function* linesIn(body: string, offset: number): Generator<Line> {
  let at = offset;
  let part = 'story';
  let fence: string | null = null;
  for (const line of body.split(/(?<=\r\n|\n|\r(?!\n))/)) {
    const words = line.replace(/[\r\n]+$/, '');
    const mark = /^\s*(`{3,}|~{3,})/.exec(words)?.[1] ?? null;
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
    } else if (mark !== null) fence = mark;
    else {
      const opened = /^# .*?`(channels|endings|debrief|story)`\s*$/.exec(words)?.[1];
      if (/^# /.test(words)) part = opened ?? 'story';
      yield { words, at, part };
    }
    at += line.length;
  }
}

const placeIn = ({ words, at, part }: Line): Mention | null =>
  /^## /.test(words) && part !== 'debrief' ? heading(words, at, part === 'channels' ? 'channel' : 'scene') : null;

function heading(words: string, at: number, kind: 'scene' | 'channel'): Mention {
  const own = /\{#([^}\s]+)\}/.exec(words);
  if (own?.[1])
    return { kind, name: own[1], from: at + own.index + 2, to: at + own.index + 2 + own[1].length, role: 'definition' };
  const bare = words
    .slice(3)
    .replace(/\s*(?:`[^`]*`\s*)+$/, '')
    .trimEnd();
  return { kind, name: slug(bare.replace(/[*_[\]]/g, '')), from: at + 3, to: at + 3 + bare.length, role: 'heading' };
}

function* inLine(words: string, at: number): Generator<Mention> {
  for (const { 1: before = '', 2: name = '', index } of words.matchAll(/(\]\(#)([^)\s]+)\)/g)) {
    const from = at + index + before.length;
    yield { kind: 'scene', name, from, to: from + name.length, role: 'reference' };
  }
  for (const { 1: code = '', index } of words.matchAll(/`([^`]+)`/g)) yield* inRule(code, at + index + 1);
}

function* inRule(code: string, at: number): Generator<Mention> {
  const rule = readRule(code.trim());
  if (rule?.type === 'if') yield* inExpression(code.slice(code.indexOf('if') + 2), at + code.indexOf('if') + 2);
  if (rule?.type === 'add' || rule?.type === 'set') {
    const from = at + code.indexOf(rule.name);
    yield { kind: 'name', name: rule.name, from, to: from + rule.name.length, role: 'reference' };
  }
  if (rule?.type === 'before') {
    const begin = /^\s*before\s+/.exec(code)?.[0].length ?? 0;
    for (const { 0: name, index } of code.slice(begin).matchAll(/[^\s,#][^\s,]*/g)) {
      const from = at + begin + index;
      yield { kind: 'scene', name, from, to: from + name.length, role: 'reference' };
    }
  }
}

const words = new Set(['true', 'false', 'null', 'in', 'home', 'size', 'has']);

/** The names of a CEL expression: identifiers that are no member of something and stand in no string. */
function* inExpression(source: string, at: number): Generator<Mention> {
  for (const { 0: found, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\.?[A-Za-z_]\w*/g)) {
    if (!/^[A-Za-z_]/.test(found) || words.has(found)) continue;
    yield { kind: 'name', name: found, from: at + index, to: at + index + found.length, role: 'reference' };
  }
}

const isPlace = (kind: MentionKind): boolean => kind === 'scene' || kind === 'channel';

/** Whether two mentions are of the same thing. */
export const isSame = (a: Mention, b: Mention): boolean => a.name === b.name && isPlace(a.kind) === isPlace(b.kind);

/** The mention a place of the text lies in, its ends included; null where it lies in none. */
export const mentionAt = (mentions: readonly Mention[], offset: number): Mention | null =>
  mentions.find(({ from, to }) => from <= offset && offset <= to) ?? null;

/** Where what is mentioned is defined; null where it is not. */
export const definitionOf = (mentions: readonly Mention[], mention: Mention): Mention | null =>
  mentions.find((one) => one.role !== 'reference' && isSame(one, mention)) ?? null;
