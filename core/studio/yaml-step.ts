import { isCollection, isScalar, type Node } from 'yaml';
import { applyChanges, type TextChange } from './change.ts';
import { addedInBrackets, removedInBrackets, written } from './yaml-brackets.ts';
import { commentBehind, commentsIn, hasCommentBelow } from './yaml-comments.ts';
import {
  blockEnd,
  type Collection,
  collectionOf,
  columnOf,
  type Entry,
  eolOf,
  headerOf,
  isBlock,
  lineStart,
  nextLine,
  quotesOf,
  type Source,
  sourceOf,
} from './yaml-place.ts';
import {
  isList,
  isMap,
  type Laid,
  lay,
  layEntry,
  layFolded,
  layItem,
  layLiteral,
  readsAs,
  writeFlow,
  writeKey,
  writeScalar,
  type YamlValue,
} from './yaml-write.ts';

type Path = readonly (string | number)[];
type Splice = Omit<TextChange, 'path'>;

interface Found {
  /** The collection an entry stands in. */
  readonly parent: Collection;
  readonly entry: Entry;
  /** Whether anything above it stands in brackets. */
  readonly isFlow: boolean;
}

function find(source: Source, path: Path): Found {
  let node = source.contents;
  let isFlow = false;
  let found: Found | null = null;
  for (const step of path) {
    const parent = collectionOf(source, node);
    const entry = parent?.isMap
      ? parent.entries.find(({ key }) => key === String(step))
      : parent?.entries[typeof step === 'number' ? step : -1];
    if (!parent || !entry) throw new RangeError(`There is nothing at ${path.join('.')}.`);
    isFlow ||= parent.isFlow;
    found = { parent, entry, isFlow };
    node = entry.node;
  }
  if (!found) throw new RangeError('The whole cannot be set at once.');
  return found;
}

const asLines = (text: string, lines: readonly string[]): string => lines.map((line) => line + eolOf(text)).join('');
const spaces = (count: number): string => ' '.repeat(count);

/** How much deeper a block stands than the key it belongs to: as in the first that does. */
function stepOf(source: Source): string {
  for (const { start, node } of collectionOf(source, source.contents)?.entries ?? []) {
    const first = collectionOf(source, node);
    if (!first || first.isFlow || !first.isMap || !first.entries[0]) continue;
    return spaces(Math.max(1, columnOf(source.text, first.entries[0].start) - columnOf(source.text, start)));
  }
  return '  ';
}

/** Some part of a text. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Puts a value in the place of the one at a path. Comments that stood in the lines of the old one stand below the new. */
export function setStep(text: string, path: Path, value: YamlValue): string {
  const source = sourceOf(text);
  return applyChanges(text, replaced(source, find(source, path), value, null));
}

/** With `gone`, comments of that part go too. */
function replaced(
  source: Source,
  { entry, isFlow, parent }: Found,
  value: YamlValue,
  gone: Span | null,
): readonly Splice[] {
  const { node, after, valueStart } = entry;
  const { text } = source;
  const commentsOf = (from: number, to: number) =>
    gone === null
      ? commentsIn(text, from, to)
      : [...commentsIn(text, from, Math.min(gone.from, to)), ...commentsIn(text, Math.max(gone.to, from), to)];
  if (isFlow) return replacedInBrackets(text, entry, value, commentsOf(valueStart, entry.end));
  const column = columnOf(text, entry.start);
  const step = stepOf(source);
  const indent = spaces(column) + (parent.isMap ? step : '  ');
  const block = collectionOf(source, node);
  const from = block && !block.isFlow ? block.entries[0]?.start : undefined;
  const isBehind = from !== undefined && text.slice(lineStart(text, from), from).trim() !== '';
  // Lines of text hold none, and the one behind the sign at their head stays there.
  const comments = isBlock(node)
    ? []
    : commentsOf(from ?? valueStart, from === undefined || isBehind ? entry.end : nextLine(text, entry.end)).map(
        (one) => indent + one,
      );
  // Below `|` a comment would be read as text.
  const isBare =
    typeof value === 'string' && !isBlock(node) && (comments.length > 0 || hasCommentBelow(text, entry, isBehind));
  const laid = isBare
    ? { head: writeScalar(value, false, quotesOf(node, needsMarks(false))), lines: [] }
    : layAgain(source, node, value, indent, step);
  // The first line of a block in a list stands behind the dash.
  const [first = '', ...rest] = laid.lines;
  const { head, lines } = parent.isMap || laid.head !== '' ? laid : { head: first.trimStart(), lines: rest };
  if (isBehind) {
    const eol = eolOf(text);
    const isText = typeof value === 'string' && lines.length > 0;
    // A comment at the end of the last line would be read as text too: it goes to the head.
    const note = isText || comments.length > 0 ? commentBehind(text, entry.end) : '';
    const insert = isText
      ? [head + note, ...lines].join(eol)
      : [[head, ...lines].join(eol) + note, ...comments].join(eol);
    return [{ from, to: entry.end + note.length, insert }];
  }
  const header = node && isBlock(node) ? headerOf(node) : null;
  const inline = node && !header && from === undefined ? entry.end : after;
  const headEnd = header ? header.offset + header.source.length : inline;
  const headStart = headEnd === after ? after : valueStart;
  const below = nextLine(text, headEnd);
  const above = from === undefined ? below : lineStart(text, from);
  // Comments above the first of a block stay; empty lines would be taken for the text that comes.
  const bodyStart = text.slice(below, above).trim() === '' ? below : above;
  const bodyEnd =
    header || from !== undefined ? Math.max(bodyStart, nextLine(text, entry.end), gone?.to ?? 0) : bodyStart;
  return [
    head === ''
      ? { from: after, to: headEnd, insert: '' }
      : { from: headStart, to: headEnd, insert: headStart === after ? ` ${head}` : head },
    { from: bodyStart, to: bodyEnd, insert: asLines(text, [...lines, ...comments]) },
  ];
}

function replacedInBrackets(
  text: string,
  { node, after, valueStart, end, hasSign }: Entry,
  value: YamlValue,
  comments: readonly string[],
): readonly Splice[] {
  const written =
    isList(value) || isMap(value) ? writeFlow(value) : writeScalar(value, true, quotesOf(node, needsMarks(true)));
  if (!node) return [{ from: after, to: after, insert: `${hasSign ? ' ' : ': '}${written}` }];
  // Behind the value a comment would take the comma that follows to another line.
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, valueStart)))?.[0] ?? '';
  const isFirst = lineStart(text, valueStart) + indent.length === valueStart;
  const above = comments.map((one) => `${one}${eolOf(text)}${indent}${isFirst ? '' : '  '}`).join('');
  const room = above !== '' && /\S/.test(text[valueStart - 1] ?? ' ') ? ' ' : '';
  return [{ from: valueStart, to: end, insert: room + above + written }];
}

const needsMarks =
  (isFlow: boolean) =>
  (value: string): boolean =>
    /[\r\n]/.test(value) || !readsAs(value, value, isFlow);

function layAgain({ text }: Source, node: Node | null, value: YamlValue, indent: string, step: string): Laid {
  if (isList(value) || isMap(value)) return lay(value, { indent, step, style: styleOf(node, value) });
  if (typeof value === 'string' && isBlock(node) && value.trim() !== '') {
    const [, ...old] = text.slice(node.range?.[0], node.range?.[1]).trimEnd().split(/\r?\n/);
    const hasNumber = /\d/.test(headerOf(node)?.source ?? '');
    const own = hasNumber ? undefined : /^ +/.exec(old.find((line) => line.trim() !== '') ?? '')?.[0];
    return node.type === 'BLOCK_FOLDED' ? layFolded(value, old, own ?? indent) : layLiteral(value, own ?? indent);
  }
  if (typeof value === 'string' && value.includes('\n')) return layLiteral(value, indent);
  return { head: writeScalar(value, false, quotesOf(node, needsMarks(false))), lines: [] };
}

const isLeaf = (value: YamlValue): boolean =>
  (isList(value) ? value : isMap(value) ? Object.values(value) : []).every((one) => !isList(one) && !isMap(one));

/** How a list or map stands, where it is as deep as the value. */
function styleOf(node: Node | null, value: YamlValue): 'flow' | 'block' | null {
  if (!isCollection(node) || node.items.length === 0) return null;
  const old = node.toJSON() as YamlValue;
  if (isList(old) !== isList(value) || isLeaf(old) !== isLeaf(value)) return null;
  return node.flow ? 'flow' : 'block';
}

/** Adds an entry at the end of the map or the list at a path; the whole may be empty. */
export function addStep(text: string, path: Path, key: string | null, value: YamlValue): string {
  const source = sourceOf(text);
  const node = path.length === 0 ? source.contents : find(source, path).entry.node;
  const into = collectionOf(source, node);
  const step = stepOf(source);
  if (!into && path.length === 0) {
    const at = isScalar(node) && node.range ? node.range[1] : text.length;
    return applyChanges(text, [
      { from: at, to: at, insert: asLines(text, layEntry(key ?? '', value, { indent: '', step })) },
    ]);
  }
  const last = into?.entries.at(-1);
  const made = key === null ? [value] : { [key]: value };
  if (!into || !last) {
    if (path.length > 0) return setStep(text, path, made);
    const { from, to } = into ?? { from: 0, to: 0 };
    return applyChanges(text, [{ from, to, insert: writeFlow(made) }]);
  }
  if (into.isFlow || (path.length > 0 && find(source, path).isFlow))
    return applyChanges(text, addedInBrackets(text, into, last, written(key, value)));
  const like = into.entries.map((one) => styleOf(one.node, value)).findLast((one) => one !== null) ?? null;
  const layout = { indent: spaces(columnOf(text, last.start)), step, style: like };
  const lines = key === null ? layItem(value, layout) : layEntry(key, value, layout);
  const at = blockEnd(text, last);
  return applyChanges(text, [{ from: at, to: at, insert: asLines(text, lines) }]);
}

/** Takes an entry out. A collection that loses its last one becomes an empty one in brackets. */
export function removeStep(text: string, path: Path): string {
  const source = sourceOf(text);
  const { parent, entry } = find(source, path);
  if (parent.entries.length === 1 && path.length > 1) {
    const gone = { from: entry.start, to: blockEnd(text, entry) };
    return applyChanges(text, replaced(source, find(source, path.slice(0, -1)), parent.isMap ? {} : [], gone));
  }
  return applyChanges(text, [
    parent.isFlow ? removedInBrackets(text, parent, entry) : removedLines(text, parent, entry),
  ]);
}

function removedLines(text: string, { entries }: Collection, entry: Entry): Splice {
  const to = blockEnd(text, entry);
  const from = lineStart(text, entry.start);
  if (text.slice(from, entry.start).trim() === '' || entries.length === 1) return { from, to, insert: '' };
  // It stands behind the dash of a list: what comes next moves up to it.
  const gap = /^\s*/.exec(text.slice(to))?.[0].length ?? 0;
  return { from: entry.start, to: to + gap, insert: '' };
}

/** Gives a key another name. */
export function renameStep(text: string, path: Path, newKey: string): string {
  const source = sourceOf(text);
  const { entry, isFlow } = find(source, path);
  const { keyNode } = entry;
  if (!keyNode?.range) throw new RangeError('An item of a list has no key.');
  const quotes = quotesOf(keyNode, (value) => writeKey(value, isFlow) !== value);
  return applyChanges(text, [
    { from: keyNode.range[0], to: keyNode.range[1], insert: writeKey(newKey, isFlow, quotes) },
  ]);
}
