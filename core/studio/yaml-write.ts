import { parseDocument } from 'yaml';

/** A value as front matter holds it. */
export type YamlValue = null | boolean | number | string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export type YamlMap = { readonly [key: string]: YamlValue };

/** How a scalar stood before, so that it keeps its form where that says the new value too. */
export type Quotes = 'plain' | 'single' | 'double';

/** A value laid out: what stands behind the key, and the lines below it, without ends of line. */
export interface Laid {
  readonly head: string;
  readonly lines: readonly string[];
}

export const isMap = (value: YamlValue | undefined): value is YamlMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);
const isEmpty = (value: YamlValue): boolean =>
  isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;

/** Whether two values are the same; the order of keys says nothing. */
export function isSame(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (!isMap(a) || !isMap(b)) return Object.is(a, b) || (a === 0 && b === 0);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

function read(text: string): unknown {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false });
    return document.errors.length > 0 ? undefined : document.toJS();
  } catch {
    return undefined;
  }
}

/** Whether some text behind a key is read as the value. A second key tells whether it ends where it should. */
export function readsAs(source: string, value: YamlValue, isFlow: boolean): boolean {
  const whole = read(isFlow ? `{ k: ${source}, l: 0 }` : `k: ${source}\nl: 0\n`);
  return isSame(whole as YamlValue, { k: value, l: 0 });
}

const control = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
const inDouble = (value: string): string =>
  JSON.stringify(value).replace(control, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
const inSingle = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function quoted(value: string, plain: string, quotes: Quotes, fits: (source: string) => boolean): string {
  const preferSingle = quotes === 'single' || (value.includes('"') && !value.includes("'"));
  const [double, single] = [inDouble(value), inSingle(value)];
  const either = preferSingle && quotes !== 'double' ? [single, double] : [double, single];
  const order = quotes === 'plain' ? [plain, ...either] : either;
  return order.find((source) => !/[\r\n]/.test(source) && fits(source)) ?? double;
}

/** A scalar in one line, in quotation marks only where it had them, or where it would be read as something else. */
export function writeScalar(
  value: null | boolean | number | string,
  isFlow: boolean,
  quotes: Quotes = 'plain',
): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('Only finite numbers can be written.');
  if (typeof value !== 'string') return String(value);
  return quoted(value, value, quotes, (source) => readsAs(source, value, isFlow));
}

/** A key, likewise. */
export function writeKey(key: string, isFlow: boolean, quotes: Quotes = 'plain'): string {
  return quoted(key, key, quotes, (source) => {
    const whole = read(isFlow ? `{ ${source}: 0, l: 1 }` : `l: 1\n${source}: 0\n`);
    return key === 'l' || isSame(whole as YamlValue, { [key]: 0, l: 1 });
  });
}

/** A value in one line. */
export function writeFlow(value: YamlValue): string {
  if (isList(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (!isMap(value)) return writeScalar(value, true);
  const entries = Object.entries(value).map(([key, one]) => `${writeKey(key, true)}: ${writeFlow(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The widest line that a list or map in brackets is given where nothing else says how it should stand. */
const widest = 100;

interface Layout {
  /** What stands before each line of its own. */
  readonly indent: string;
  readonly step: string;
  /** How its neighbours stand, where there are any. */
  readonly style?: 'flow' | 'block' | null;
}

/** Lays a value out behind a key or a dash of a block. */
export function lay(value: YamlValue, { indent, step, style = null }: Layout): Laid {
  if (typeof value === 'string' && value.includes('\n')) return layLiteral(value, indent);
  if (!isList(value) && !isMap(value)) return { head: writeScalar(value, false), lines: [] };
  if (isEmpty(value)) return { head: writeFlow(value), lines: [] };
  const children = isList(value) ? value : Object.values(value);
  const areLeaves = children.every(
    (one) => isEmpty(one) || !(isList(one) || isMap(one) || (typeof one === 'string' && one.includes('\n'))),
  );
  if (style === 'flow' || (style === null && areLeaves)) {
    const flow = writeFlow(value);
    if (style === 'flow' || flow.length <= widest) return { head: flow, lines: [] };
  }
  const lines = isList(value)
    ? value.flatMap((one) => layItem(one, { indent, step }))
    : Object.entries(value).flatMap(([key, one]) => layEntry(key, one, { indent, step }));
  return { head: '', lines };
}

/** A key and its value as lines of a block. */
export function layEntry(key: string, value: YamlValue, { indent, step, style = null }: Layout): readonly string[] {
  const { head, lines } = lay(value, { indent: indent + step, step, style });
  return [`${indent}${writeKey(key, false)}:${head === '' ? '' : ` ${head}`}`, ...lines];
}

/** A dash and its value as lines of a block. */
export function layItem(value: YamlValue, { indent, step, style = null }: Layout): readonly string[] {
  const { head, lines } = lay(value, { indent: `${indent}  `, step, style });
  if (head !== '') return [`${indent}- ${head}`, ...lines];
  const [first = '', ...rest] = lines;
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A text of several lines. Where it cannot stand as a block, it stands in quotation marks. */
export function layLiteral(value: string, indent: string): Laid {
  const lines = value.replace(/\n$/, '').split('\n');
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  const head = `|${chomping(value)}`;
  const fits = indent !== '' && !value.includes('\r') && readsAs([head, ...body].join('\n'), value, false);
  return fits ? { head, lines: body } : { head: inDouble(value), lines: [] };
}

const chomping = (value: string): '' | '-' | '+' =>
  !value.endsWith('\n') ? '-' : value.endsWith('\n\n') || value === '\n' ? '+' : '';

/**
 * A text in a folded block. Lines of the old block that say the same at its beginning and end stay as they are, so that a
 * word that changes does not wrap a paragraph anew.
 */
export function layFolded(value: string, old: readonly string[], indent: string): Laid {
  const text = value.replace(/\n$/, '');
  const width = Math.max(60, ...old.map((line) => line.trim().length));
  const lines = text.includes('\n')
    ? text.split('\n').flatMap((part, at) => [...(at === 0 ? [] : ['']), ...(part === '' ? [] : wrap(part, width))])
    : keepLines(
        text,
        old.map((line) => line.trim()),
        width,
      );
  const body = lines.map((line) => (line === '' ? '' : indent + line));
  const head = `>${chomping(value)}`;
  return readsAs([head, ...body].join('\n'), value, false) ? { head, lines: body } : layLiteral(value, indent);
}

function keepLines(text: string, old: readonly string[], width: number): readonly string[] {
  let rest = text;
  let [first, last] = [0, old.length];
  while (first < last && rest.startsWith(`${old[first]} `)) rest = rest.slice((old[first++] ?? '').length + 1);
  while (last > first && rest.endsWith(` ${old[last - 1]}`)) rest = rest.slice(0, -(old[--last] ?? '').length - 1);
  // What is put between two lines goes on in the first of them.
  if (first === last && first > 0) rest = `${old[--first]} ${rest}`;
  return [...old.slice(0, first), ...wrap(rest, width), ...old.slice(last)];
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
