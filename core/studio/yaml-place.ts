import { type CST, isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Quotes, YamlValue } from './yaml-write.ts';

/** A key with its value, or an item of a list, and where they stand. */
export interface Entry {
  /** Null for an item of a list. */
  readonly key: string | null;
  readonly keyNode: Scalar | null;
  /** Where its key or dash begins; in brackets, where the key or the item does. */
  readonly start: number;
  /** Just behind its colon or dash, or behind its key where there is no colon. */
  readonly after: number;
  readonly hasSign: boolean;
  /** Null where nothing is written. */
  readonly node: Node | null;
  /** Where its value begins, with a tag before it. */
  readonly valueStart: number;
  /** Where the last that is written of it ends. */
  readonly end: number;
}

/** A list or a map. */
export interface Collection {
  readonly isMap: boolean;
  readonly isFlow: boolean;
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly to: number;
}

/** A text of YAML, read. */
export interface Source {
  readonly text: string;
  readonly contents: Node | null;
  readonly value: YamlValue;
}

/** Reads YAML with the places of everything. Throws `RangeError` where it is none. */
export function sourceOf(text: string): Source {
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error) throw new RangeError(`This is not YAML: ${error.message}`);
  try {
    return { text, contents: document.contents, value: document.toJS() };
  } catch {
    throw unusual();
  }
}

/** The list or map that a node is, or null. Throws `RangeError` for forms of keys nobody writes by hand. */
export function collectionOf({ text }: Pick<Source, 'text'>, node: Node | null): Collection | null {
  if (!isCollection(node) || !node.range) return null;
  const isFlow = node.flow === true;
  const [from, to] = node.range;
  return { isMap: isMap(node), isFlow, entries: entriesOf(text, node, isFlow), from, to };
}

function entriesOf(text: string, node: Node, isFlow: boolean): readonly Entry[] {
  if (isMap(node)) {
    return node.items.map(({ key, value, srcToken }) => {
      if (!isScalar(key) || !key.range) throw unusual();
      if (srcToken?.start.some((token) => token.type === 'explicit-key-ind')) throw unusual();
      const sign = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
      const after = sign ? sign.offset + sign.source.length : key.range[1];
      const place = { start: key.range[0], after, hasSign: sign !== undefined };
      return { key: keyName(key), keyNode: key, ...place, ...placeOf(text, value as Node | null, after) };
    });
  }
  if (!isSeq(node)) return [];
  const dashes = isFlow ? [] : ((node.srcToken as CST.BlockSequence | undefined)?.items ?? []).flatMap(dashOf);
  return node.items.map((item, at) => {
    const one = isPair(item) ? null : (item as Node);
    const dash = isFlow ? one?.range?.[0] : dashes[at];
    if (!one?.range || dash === undefined) throw unusual();
    const after = isFlow ? dash : dash + 1;
    return { key: null, keyNode: null, start: dash, after, hasSign: !isFlow, ...placeOf(text, one, after) };
  });
}

const dashOf = ({ start }: CST.BlockSequence['items'][number]): readonly number[] =>
  start.filter((token) => token.type === 'seq-item-ind').map((token) => token.offset);

const unusual = () => new RangeError('This is written in a way that only the text can change.');

const keyName = ({ value }: Scalar): string => (value === null ? '' : String(value));

function placeOf(text: string, node: Node | null, after: number): Pick<Entry, 'node' | 'valueStart' | 'end'> {
  if (!node?.range || isNothing(text, node)) return { node: null, valueStart: after, end: after };
  const before = /(?:[!&][^\s,[\]{}]*[ \t]+)+$/.exec(text.slice(after, node.range[0]))?.[0].length ?? 0;
  return { node, valueStart: node.range[0] - before, end: endOf(text, node) };
}

const isNothing = (text: string, node: Node): boolean =>
  isScalar(node) && node.value === null && node.range != null && !/\S/.test(text.slice(node.range[0], node.range[1]));

function endOf(text: string, node: Node): number {
  const [from, to] = node.range ?? [0, 0];
  if (isCollection(node) && !node.flow) return entriesOf(text, node, false).at(-1)?.end ?? to;
  if (!isBlock(node)) return to;
  const source = text.slice(from, to);
  return from + (isKept(node) ? source.replace(/\r?\n$/, '') : source.replace(/(?:\r?\n[ \t]*)+$/, '')).length;
}

/** Whether a node is a text that stands in lines below `|` or `>`. */
export const isBlock = (node: Node | null): node is Scalar<string> =>
  isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');

const isKept = (node: Scalar): boolean => headerOf(node)?.source.includes('+') ?? false;

/** The sign at the head of such a text, such as `>-`. */
export function headerOf(node: Scalar): { readonly offset: number; readonly source: string } | null {
  const token = node.srcToken as CST.BlockScalar | undefined;
  const header = token?.props?.find((one) => one.type === 'block-scalar-header');
  return header && 'source' in header ? { offset: header.offset, source: header.source } : null;
}

/**
 * The quotation marks that a scalar keeps when its value changes: those that it did not need are its author’s habit; those
 * that it needed go when the need does.
 */
export function quotesOf(node: Node | null, isNeeded: (value: string) => boolean): Quotes {
  if (!isScalar(node) || typeof node.value !== 'string' || isNeeded(node.value)) return 'plain';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : node.type === 'QUOTE_SINGLE' ? 'single' : 'plain';
}

/** How lines end. */
export const eolOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the next line begins. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How far from the beginning of its line something stands. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);

/** Where the lines of an entry of a block end: comments below it that stand deeper belong to it. */
export function blockEnd(text: string, { start, end }: Entry): number {
  const column = columnOf(text, start);
  let done = nextLine(text, end);
  for (let at = done; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, nextLine(text, at));
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === '') continue;
    if (!line.trim().startsWith('#') || indent <= column) break;
    done = nextLine(text, at);
  }
  return done;
}
