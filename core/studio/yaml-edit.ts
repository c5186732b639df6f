import type { TextChange } from './change.ts';
import { sourceOf } from './yaml-place.ts';
import { addStep, removeStep, renameStep, setStep } from './yaml-step.ts';
import { isList, isMap, isSame, type YamlValue } from './yaml-write.ts';

export type YamlEdit = Omit<TextChange, 'path'>;
/** Keys of maps and positions in lists, from the top. */
export type YamlPath = readonly (string | number)[];

/**
 * Sets the value at a path; what is missing on the way is made. Nothing is printed anew: comments, quotation marks, order and
 * indentation stay. Every edit here is read back before it is given out, and throws `RangeError` where the text is no YAML,
 * or is written in a way that only its author can change.
 */
export const setValue = (text: string, path: YamlPath, value: YamlValue): readonly YamlEdit[] =>
  edited(text, (before) => ({ after: set(before, path, value), means: withValue(read(before), path, value) }));

/** Adds an entry at the end of the map at a path, or an item at the end of the list where `key` is null. */
export const addEntry = (text: string, path: YamlPath, key: string | null, value: YamlValue): readonly YamlEdit[] =>
  edited(text, (before) => {
    const whole = read(before);
    const old = valueAt(whole, path);
    if (key === null ? isMap(old) : isList(old)) throw new RangeError('A map has keys, and a list has none.');
    if (key !== null && isMap(old) && Object.hasOwn(old, key)) throw new RangeError(`There is “${key}” already.`);
    const to = key ?? (isList(old) ? old.length : 0);
    const means = withValue(
      whole,
      path,
      key === null ? [...(isList(old) ? old : []), value] : withKey(old, key, value),
    );
    return { after: set(before, [...path, to], value), means };
  });

/** Takes out the entry or the item at a path, with the comments that stand below it and deeper. Nothing where there is none. */
export const removeEntry = (text: string, path: YamlPath): readonly YamlEdit[] =>
  edited(text, (before) => {
    const whole = read(before);
    return valueAt(whole, path) === undefined
      ? { after: before, means: whole }
      : { after: removeStep(before, path), means: without(whole, path) };
  });

/** Gives the key at a path another name. */
export const renameKey = (text: string, path: YamlPath, newKey: string): readonly YamlEdit[] =>
  edited(text, (before) => {
    const whole = read(before);
    const parent = valueAt(whole, path.slice(0, -1));
    const old = String(path.at(-1));
    if (!isMap(parent) || !Object.hasOwn(parent, old)) throw new RangeError(`There is no “${old}”.`);
    if (newKey === old) return { after: before, means: whole };
    if (Object.hasOwn(parent, newKey)) throw new RangeError(`There is “${newKey}” already.`);
    const renamed = Object.fromEntries(Object.entries(parent).map(([key, one]) => [key === old ? newKey : key, one]));
    return { after: renameStep(before, path, newKey), means: withValue(whole, path.slice(0, -1), renamed) };
  });

/** Edits the front matter of a file; the edits count from the beginning of the file. Throws `RangeError` without any. */
export function editFrontMatter(fileText: string, edit: (yaml: string) => readonly YamlEdit[]): readonly YamlEdit[] {
  const { from, to } = frontMatterSpan(fileText) ?? {};
  if (from === undefined) throw new RangeError('The file does not begin with front matter.');
  return edit(fileText.slice(from, to)).map((one) => ({ ...one, from: one.from + from, to: one.to + from }));
}

/** Where the YAML of a file’s front matter stands, with the end of its last line. */
export function frontMatterSpan(fileText: string): { readonly from: number; readonly to: number } | null {
  const found = /^(\uFEFF?---[ \t]*(?:\r\n|\n|\r))([\s\S]*?(?:\r\n|\n|\r))---[ \t]*(?:\r\n|\n|\r|$)/.exec(fileText);
  const from = found?.[1]?.length ?? 0;
  return found ? { from, to: from + (found[2]?.length ?? 0) } : null;
}

const read = (text: string): YamlValue => sourceOf(text).value;

/** One change from the text to what becomes of it. Lines that end with a carriage return alone are read as other lines. */
function edited(
  text: string,
  edit: (before: string) => { readonly after: string; readonly means: YamlValue },
): readonly YamlEdit[] {
  const isOpen = text !== '' && !/[\r\n]$/.test(text);
  const isBare = !text.includes('\n') && text.includes('\r');
  const before = (isOpen ? `${text}${text.includes('\r\n') ? '\r\n' : '\n'}` : text).replace(/\r(?!\n)/g, '\n');
  const { after, means } = edit(before);
  if (!isSame(read(after) ?? {}, means ?? {}))
    throw new RangeError('This is written in a way that only the text can change.');
  const end = isOpen ? after.replace(/\r?\n$/, '') : after;
  return difference(isOpen ? before.replace(/\r?\n$/, '') : before, end).map((one) =>
    isBare ? { ...one, insert: one.insert.replaceAll('\n', '\r') } : one,
  );
}

/** The one place in which two texts differ. */
export function difference(before: string, after: string): readonly YamlEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  if (isHalf(before, from) || isHalf(after, from)) from--;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && (isHalf(before, before.length - tail) || isHalf(after, after.length - tail))) tail--;
  return [{ from, to: before.length - tail, insert: after.slice(from, after.length - tail) }];
}

/** Whether a place is in the middle of a letter or of an end of line. */
const isHalf = (text: string, at: number): boolean =>
  /[\ud800-\udbff][\udc00-\udfff]|\r\n/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;

/** Sets a value by as small steps as there are: entry by entry where a map stays a map, item by item in lists. */
function set(text: string, path: YamlPath, value: YamlValue): string {
  const old = valueAt(read(text), path);
  if (old !== undefined && isSame(old, value)) return text;
  if (isMap(old) && isMap(value) && Object.keys(old).length > 0 && Object.keys(value).length > 0) {
    const next = Object.entries(value).reduce((done, [key, one]) => set(done, [...path, key], one), text);
    const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
    return gone.reduce((done, key) => removeStep(done, [...path, key]), next);
  }
  if (isList(old) && isList(value) && old.length > 0 && value.length > 0) {
    let same = 0;
    while (same < value.length && isSame(old[same], value[same])) same++;
    let next = text;
    for (let at = value.length; at < old.length; at++) next = removeStep(next, [...path, same]);
    return value.reduce<string>((done, one, at) => set(done, [...path, at], one), next);
  }
  if (old !== undefined) return setStep(text, path, value);
  const [parent, key] = [path.slice(0, -1), path.at(-1) ?? ''];
  const above = valueAt(read(text), parent);
  if (isMap(above) || isList(above)) return addStep(text, parent, isMap(above) ? String(key) : null, value);
  const made = typeof key === 'number' ? [value] : { [key]: value };
  return parent.length === 0 ? addStep(text, [], String(key), value) : set(text, parent, made);
}

export function valueAt(value: YamlValue | undefined, path: YamlPath): YamlValue | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(value)) return typeof first === 'number' ? valueAt(value[first], rest) : undefined;
  return isMap(value) && Object.hasOwn(value, String(first)) ? valueAt(value[String(first)], rest) : undefined;
}

const withKey = (value: YamlValue | undefined, key: string, one: YamlValue): YamlValue => ({
  ...(isMap(value) ? value : {}),
  [key]: one,
});

function withValue(whole: YamlValue | undefined, path: YamlPath, value: YamlValue): YamlValue {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (isList(whole)) {
    const at = Math.min(Number(first), whole.length);
    return whole.toSpliced(at, 1, withValue(whole[at], rest, value));
  }
  if (typeof first === 'number' && !isMap(whole)) return [withValue(undefined, rest, value)];
  const old = isMap(whole) && Object.hasOwn(whole, String(first)) ? whole[String(first)] : undefined;
  return withKey(whole, String(first), withValue(old, rest, value));
}

function without(whole: YamlValue, path: YamlPath): YamlValue {
  const [first, ...rest] = path;
  if (first === undefined) return whole;
  if (isList(whole)) {
    const at = Number(first);
    return rest.length === 0 ? whole.toSpliced(at, 1) : whole.with(at, without(whole[at] ?? null, rest));
  }
  if (!isMap(whole)) return whole;
  const { [String(first)]: old, ...others } = whole;
  return rest.length === 0 || old === undefined ? others : { ...whole, [String(first)]: without(old, rest) };
}
