import type { Lost } from './story.ts';

/** What the text of a passage holds, in its order. */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'link';
      readonly label: string;
      readonly target: string;
      readonly set: string;
      readonly line: number;
    }
  | { readonly type: 'set'; readonly source: string; readonly line: number }
  | { readonly type: 'if'; readonly branches: readonly Branch[]; readonly line: number };

/** `when` is null for what holds otherwise. */
export interface Branch {
  readonly when: string | null;
  readonly nodes: readonly Node[];
}

interface Reading {
  readonly text: string;
  readonly isHarlowe: boolean;
  readonly lineAt: (offset: number) => number;
  readonly lose: (offset: number, what: string) => void;
}

/**
 * Reads the text of a passage: links, and the common part of what SugarCube and Harlowe have of conditions and assignments.
 * Every other macro is reported to `lost`; what stands inside it is kept as text.
 */
export function readMarkup(
  text: string,
  options: { readonly format: string; readonly passage: string; readonly line: number; readonly lost: Lost[] },
): readonly Node[] {
  const { format, passage, line, lost } = options;
  const lineAt = (offset: number) => line + text.slice(0, offset).split('\n').length - 1;
  const reading: Reading = {
    text,
    isHarlowe: format === 'harlowe',
    lineAt,
    lose: (offset, what) => lost.push({ line: lineAt(offset), passage, what }),
  };
  return readNodes(reading, 0, text.length);
}

function readNodes(reading: Reading, from: number, to: number): readonly Node[] {
  const nodes: Node[] = [];
  let at = from;
  let said = from;
  const say = (end: number) => {
    if (end > said) nodes.push({ type: 'text', text: reading.text.slice(said, end) });
  };
  while (at < to) {
    const found = readOne(reading, at, to);
    if (!found) {
      at += 1;
      continue;
    }
    say(at);
    nodes.push(...found.nodes);
    at = found.end;
    said = at;
  }
  say(to);
  return nodes;
}

interface Found {
  readonly nodes: readonly Node[];
  readonly end: number;
}

function readOne(reading: Reading, at: number, to: number): Found | null {
  const { text, isHarlowe } = reading;
  if (text.startsWith('[[', at)) return readLink(reading, at, to);
  if (text.startsWith('<!--', at) || text.startsWith('/*', at) || text.startsWith('/%', at))
    return readComment(text, at);
  if (isHarlowe && text[at] === '(') return readHarlowe(reading, at, to);
  if (text.startsWith('<<', at)) return readSugarCube(reading, at, to);
  return null;
}

function readComment(text: string, at: number): Found | null {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('/*', at) ? '*/' : '%/';
  const end = text.indexOf(close, at + 2);
  return end < 0 ? null : { nodes: [], end: end + close.length };
}

/** `[[target]]`, `[[text|target]]`, `[[text->target]]`, `[[target<-text]]`, and SugarCube's `[[…][set]]`. */
function readLink({ text, lineAt }: Reading, at: number, to: number): Found | null {
  const end = text.indexOf(']]', at);
  if (end < 0 || end >= to) return null;
  const [inside = '', set = ''] = text.slice(at + 2, end).split('][');
  const right = inside.lastIndexOf('->');
  const left = inside.indexOf('<-');
  const bar = inside.lastIndexOf('|');
  const [label, target] =
    right >= 0
      ? [inside.slice(0, right), inside.slice(right + 2)]
      : left >= 0
        ? [inside.slice(left + 2), inside.slice(0, left)]
        : bar >= 0
          ? [inside.slice(0, bar), inside.slice(bar + 1)]
          : [inside, inside];
  const link: Node = { type: 'link', label: label.trim(), target: target.trim(), set, line: lineAt(at) };
  return { nodes: [link], end: end + 2 };
}

const quoted = /^\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*(.*)$/s;

/** The texts that begin the arguments of a macro, and what follows them. */
function textsIn(args: string): { readonly texts: readonly string[]; readonly rest: string } {
  const texts: string[] = [];
  let rest = args;
  for (let found = quoted.exec(rest); found; found = quoted.exec(rest)) {
    texts.push((found[1] ?? found[2] ?? '').replace(/\\(.)/g, '$1'));
    rest = (found[3] ?? '').replace(/^,/, '');
  }
  return { texts, rest: rest.trim() };
}

function readSugarCube(reading: Reading, at: number, to: number): Found | null {
  const { text, lineAt, lose } = reading;
  const close = text.indexOf('>>', at);
  if (close < 0 || close >= to) return null;
  const [, name = '', args = ''] = /^\/?([\w=-]+)\s*(.*)$/s.exec(text.slice(at + 2, close)) ?? [];
  const end = close + 2;
  if (name === 'set') return { nodes: [{ type: 'set', source: args, line: lineAt(at) }], end };
  if (name === 'if') return readIf(reading, at, end, args, to);
  if (name === 'link' || name === 'button') {
    const body = bodyOf(text, name, end, to);
    const { texts } = textsIn(args);
    const inside = body ? readNodes(reading, end, body.start) : [];
    const sets = inside.flatMap((node) => (node.type === 'set' ? [node.source] : []));
    const goes = body ? /<<goto\s+(?:"([^"]*)"|'([^']*)')>>/.exec(text.slice(end, body.start)) : null;
    const bracketed = /^\[\[(.+?)\]\]$/s.exec(args.trim());
    const inner = bracketed ? readLink(reading, text.indexOf('[[', at), to)?.nodes[0] : null;
    const target = texts[1] ?? goes?.[1] ?? goes?.[2] ?? (inner?.type === 'link' ? inner.target : undefined);
    const label = texts[0] ?? (inner?.type === 'link' ? inner.label : undefined);
    if (label !== undefined && target !== undefined)
      return {
        nodes: [{ type: 'link', label, target, set: sets.join('; '), line: lineAt(at) }],
        end: body?.end ?? end,
      };
  }
  lose(at, `<<${name}>>`);
  return { nodes: [], end };
}

/** Where the closing tag of a SugarCube macro begins and ends, those of the same name inside it passed over. */
function bodyOf(text: string, name: string, from: number, to: number): { start: number; end: number } | null {
  const tag = new RegExp(`<<(/?)${name}\\b[^>]*>>`, 'g');
  tag.lastIndex = from;
  let depth = 1;
  for (let found = tag.exec(text); found && found.index < to; found = tag.exec(text)) {
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return { start: found.index, end: tag.lastIndex };
  }
  return null;
}

function readIf(reading: Reading, at: number, from: number, condition: string, to: number): Found {
  const { text, lineAt, lose } = reading;
  const body = bodyOf(text, 'if', from, to);
  if (!body) {
    lose(at, '<<if>> that is never closed');
    return { nodes: [], end: from };
  }
  const branches: Branch[] = [];
  const tag = /<<(\/?)(if|elseif|else)\b([^>]*(?:>(?!>)[^>]*)*)>>/g;
  tag.lastIndex = from;
  let [start, when, depth]: [number, string | null, number] = [from, condition, 0];
  const put = (end: number) => branches.push({ when, nodes: readNodes(reading, start, end) });
  for (let found = tag.exec(text); found && found.index < body.start; found = tag.exec(text)) {
    const [, slash, name = '', args = ''] = found;
    if (name === 'if') depth += slash ? -1 : 1;
    else if (depth === 0) {
      put(found.index);
      const also = /^\s*if\b(.*)$/s.exec(args);
      when = name === 'elseif' ? args : also ? (also[1] ?? '') : null;
      start = tag.lastIndex;
    }
  }
  put(body.start);
  return { nodes: [{ type: 'if', branches, line: lineAt(at) }], end: body.end };
}

/** `(name: args)` and the hook behind it. */
function readHarlowe(reading: Reading, at: number, to: number): Found | null {
  const { text, lineAt, lose } = reading;
  const macro = harloweAt(text, at, to);
  if (!macro) return null;
  const { name, args, hook, end } = macro;
  if (name === 'set') return { nodes: [{ type: 'set', source: args, line: lineAt(at) }], end: macro.close };
  if (name === 'if' || name === 'unless') {
    const branches: Branch[] = [];
    let last = macro;
    const add = (one: NonNullable<typeof macro>, when: string | null) => {
      if (one.hook) branches.push({ when, nodes: readNodes(reading, one.hook.start, one.hook.end) });
    };
    add(macro, name === 'if' ? args : `not (${args})`);
    for (;;) {
      const blank = /^\s*/.exec(text.slice(last.end, to))?.[0].length ?? 0;
      const next = text[last.end + blank] === '(' ? harloweAt(text, last.end + blank, to) : null;
      if (!next || !/^else(if)?$/.test(next.name)) break;
      add(next, next.name === 'elseif' ? next.args : null);
      last = next;
    }
    return { nodes: [{ type: 'if', branches, line: lineAt(at) }], end: last.end };
  }
  if (/^link(goto|revealgoto)?$/.test(name)) {
    const { texts } = textsIn(args);
    const inside = hook ? text.slice(hook.start, hook.end) : '';
    const goes = /\(go-?to:\s*(?:"([^"]*)"|'([^']*)')\s*\)/i.exec(inside);
    const sets = [...inside.matchAll(/\(set:([^()]*)\)/gi)].map((found) => found[1]);
    const target = name === 'link' ? (goes?.[1] ?? goes?.[2]) : (texts[1] ?? texts[0]);
    if (texts[0] !== undefined && target !== undefined)
      return { nodes: [{ type: 'link', label: texts[0], target, set: sets.join('; '), line: lineAt(at) }], end };
  }
  lose(at, `(${name}:)`);
  return { nodes: hook ? readNodes(reading, hook.start, hook.end) : [], end };
}

interface HarloweMacro {
  /** In lower case, without hyphens: `link-goto` and `linkgoto` are one. */
  readonly name: string;
  readonly args: string;
  /** Where its own brackets end. */
  readonly close: number;
  readonly hook: { readonly start: number; readonly end: number } | null;
  /** Where all of it ends. */
  readonly end: number;
}

function harloweAt(text: string, at: number, to: number): HarloweMacro | null {
  const name = /^\(([A-Za-z][\w-]*):/.exec(text.slice(at, at + 60))?.[1];
  if (name === undefined) return null;
  const close = matching(text, at, to, '(', ')');
  if (close === null) return null;
  const isHook = text[close + 1] === '[' && text[close + 2] !== '[';
  const end = isHook ? matching(text, close + 1, to, '[', ']') : null;
  return {
    name: name.toLowerCase().replace(/-/g, ''),
    args: text.slice(at + name.length + 2, close).trim(),
    close: close + 1,
    hook: end === null ? null : { start: close + 2, end },
    end: end === null ? close + 1 : end + 1,
  };
}

/** The bracket that closes the one at `at`; texts in double quotes are passed over. */
function matching(text: string, at: number, to: number, opening: string, closing: string): number | null {
  let depth = 0;
  let isText = false;
  for (let index = at; index < to; index++) {
    const letter = text[index];
    if (letter === '"' && opening === '(') isText = !isText;
    else if (isText) continue;
    else if (letter === opening) depth += 1;
    else if (letter === closing && --depth === 0) return index;
  }
  return null;
}
