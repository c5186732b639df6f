import { applyChanges } from '../change.ts';
import { editFrontMatter, setValue, valueAt, type YamlPath } from '../yaml-edit.ts';
import { sourceOf } from '../yaml-place.ts';
import { isList, isMap, type YamlValue } from '../yaml-write.ts';
import { type Sheet, sheetOf, textsIn } from './read.ts';
import type { Field, Piece } from './segment.ts';

/** A text as it stands in the file in the place of a piece. */
export function written({ form, indent }: Piece, text: string, eol: string): string {
  if (form === 'lines') {
    const lines = text
      .trim()
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '');
    return lines.map((line, at) => (at === 0 ? line.trimStart() : indent + line.trimStart())).join(eol);
  }
  const line = text.replace(/\s+/g, ' ').trim();
  if (form === 'cell') return line.replace(/(?<!\\)\|/g, '\\|');
  return form === 'caption' ? line.replace(/(?<!\\)"/g, '\\"') : line;
}

export const eolIn = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Takes their meaning from the marks that would begin a block of their own. */
const plainly = (text: string): string =>
  text.replace(/^[ \t]*(?=[-+*#>=|:~`])/gm, '\\').replace(/^([ \t]*\d+)(?=[.)])/gm, '$1\\');

/**
 * Puts a text in the place of a piece. Whatever the text, all other segments stay as they are; throws `RangeError` where it
 * cannot stand there so.
 */
export function putPiece(path: string, file: Sheet, piece: Piece, text: string): Sheet {
  const before = textsIn(file.cut);
  for (const one of [text, plainly(text)]) {
    const insert = written(piece, one, eolIn(file.text));
    const after = sheetOf(path, applyChanges(file.text, [{ from: piece.from, to: piece.to, insert }]));
    const now = textsIn(after.cut);
    const isKept =
      now.size === before.size && [...before].every(([key, was]) => key === piece.key || now.get(key) === was);
    if (insert !== '' && isKept && isSaid(now.get(piece.key) ?? '', one)) return after;
  }
  throw new RangeError('This text cannot stand here: it would be read as something else.');
}

const bare = (text: string): string =>
  text
    .replace(/\\(?=["|])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const isSaid = (read: string, text: string): boolean => bare(read) === bare(text);

/** Puts a text at a place of the YAML of a file. What the file lacks on the way there is as in `whole`, the original’s YAML. */
export function putField(
  path: string,
  file: string,
  { path: at }: Pick<Field, 'path'>,
  text: string,
  whole: YamlValue,
): string {
  const edit = (yaml: string) => {
    const value = sourceOf(yaml).value;
    const old = valueAt(value, at);
    const kept = typeof old === 'string' && old.endsWith('\n') ? `${text.trim()}\n` : text.trim();
    const { from, insert } = lacking(value, at, whole);
    return insert === undefined
      ? setValue(yaml, at, kept)
      : setValue(yaml, from, withText(insert, at.slice(from.length), kept));
  };
  return applyChanges(file, path.endsWith('.md') ? editFrontMatter(file, edit) : edit(file));
}

/** The first place on the way that is not there, and what the original has at it. */
function lacking(value: YamlValue, at: YamlPath, whole: YamlValue): { from: YamlPath; insert?: YamlValue } {
  for (let length = 1; length < at.length; length++) {
    const from = at.slice(0, length);
    const [here, there] = [valueAt(value, from), valueAt(whole, from)];
    const isShort = isList(here) && isList(there) && here.length <= Number(at[length]);
    if (isShort) return { from, insert: [...here, ...there.slice(here.length)] };
    if (!isList(here) && !isMap(here)) return { from, ...(there === undefined ? {} : { insert: there }) };
  }
  return { from: at };
}

function withText(value: YamlValue, at: YamlPath, text: string): YamlValue {
  const [first, ...rest] = at;
  if (first === undefined) return text;
  if (isList(value)) return value.map((one, index) => (index === first ? withText(one, rest, text) : one));
  if (isMap(value)) return { ...value, [String(first)]: withText(value[String(first)] ?? null, rest, text) };
  return text;
}

/** The YAML of a file, or of its front matter, as values. */
export function yamlIn(path: string, file: string): YamlValue {
  if (!path.endsWith('.md')) return sourceOf(file).value;
  let value: YamlValue = null;
  editFrontMatter(file, (yaml) => {
    value = sourceOf(yaml).value;
    return [];
  });
  return value;
}
