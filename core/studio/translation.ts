import type { PackFiles } from '../pack/files.ts';
import type { FileChange } from './change.ts';
import { withBlocks } from './translation/blocks.ts';
import { hashOf } from './translation/hash.ts';
import { putField, putPiece, yamlIn } from './translation/put.ts';
import { cutFile, isTranslatable, piecesOf, type Sheet, segmentsIn, sheetOf, textsIn } from './translation/read.ts';
import { readRecord, recordPath, writeRecord } from './translation/record.ts';
import type { Segment } from './translation/segment.ts';
import { skeletonOf } from './translation/skeleton.ts';

export { isTranslatable } from './translation/read.ts';
export type { Segment } from './translation/segment.ts';

/** `unknown`: it is not recorded which text it was made from. `outdated`: the original is no longer what it was made from. */
export type PairState = 'missing' | 'outdated' | 'unknown' | 'done';

interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A segment of the original with its translation, which is null where that is missing. */
export interface Pair {
  readonly key: string;
  readonly kind: Segment['kind'];
  readonly original: Place;
  readonly translation: Place | null;
  readonly state: PairState;
}

/** How far the translation of a file is, in segments. `leftOver` are those the original does not have. */
export interface FileStatus {
  readonly path: string;
  readonly total: number;
  readonly missing: number;
  readonly outdated: number;
  readonly unknown: number;
  readonly done: number;
  readonly leftOver: number;
}

/** Where the translation of a file stands. */
export const translationPath = (language: string, path: string): string => `locales/${language}/${path}`;

/** What a path is about: the file itself, or the original where it is a translation, with its language. */
export function originalOf(path: string): { readonly path: string; readonly language: string | null } {
  const [, language, original] = /^locales\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return language && original ? { path: original, language } : { path, language: null };
}

/** Cuts a file into the segments a translator works on. `path` is that of the original, in whatever language the text is. */
export const segmentsOf = (path: string, text: string): readonly Segment[] =>
  isTranslatable(path) ? segmentsIn(cutFile(path, text)) : [];

/** The segments of a file, each with its translation. */
export function pairsOf(files: PackFiles, path: string, language: string): readonly Pair[] {
  const there = segmentsOf(path, files.text(path) ?? '');
  const here = new Map(
    segmentsOf(path, files.text(translationPath(language, path)) ?? '').map((one) => [one.key, one]),
  );
  const marks = readRecord(files.text(recordPath(language)) ?? '').get(path);
  return there.map(({ key, kind, text, from, to }) => {
    const own = here.get(key);
    const state = own ? stateOf(text, own.text, marks?.get(key)) : 'missing';
    const translation = own && state !== 'missing' ? { text: own.text, from: own.from, to: own.to } : null;
    return { key, kind, original: { text, from, to }, translation, state };
  });
}

function stateOf(original: string, text: string, mark: string | undefined): PairState {
  if (mark === undefined) return text === original ? 'missing' : 'unknown';
  // What was only copied, and changed by hand since, is translated: from what, nobody has said.
  if (mark.startsWith('=')) return mark.slice(1) === hashOf(text) ? 'missing' : 'unknown';
  return mark === hashOf(original) ? 'done' : 'outdated';
}

/** What a translation has that the original does not. */
export function leftOverOf(files: PackFiles, path: string, language: string): readonly Segment[] {
  const there = new Set(segmentsOf(path, files.text(path) ?? '').map(({ key }) => key));
  const here = segmentsOf(path, files.text(translationPath(language, path)) ?? '');
  return here.filter(({ key }) => !there.has(key));
}

/**
 * Translates one segment. Where there is no translation of the file, it is made of the original, with the ids its titles
 * have; where it lacks the segment, the original’s block comes into it. An empty text puts the original’s words back. Throws
 * `RangeError` where the text cannot stand there, or the segment is none of the original’s.
 */
export function translate(
  files: PackFiles,
  path: string,
  language: string,
  key: string,
  text: string,
): readonly FileChange[] {
  const original = sheetOf(path, files.text(path) ?? '');
  const source = textsIn(original.cut).get(key);
  if (source === undefined) throw new RangeError(`The original has no “${key}”.`);
  const target = translationPath(language, path);
  const before = files.text(target);
  const start = sheetOf(path, before ?? skeletonOf(path, original.text));
  const isTaken = text.trim() === '';
  const after = written(path, original, start, key, isTaken ? source : text);
  const marks = new Map([[key, isTaken ? copied(source) : hashOf(source)]]);
  const had = textsIn(start.cut);
  for (const one of segmentsIn(after.cut))
    if (one.key !== key && (before === null || !had.has(one.key))) marks.set(one.key, copied(one.text));
  return [...changeOf(target, before, after.text), ...recorded(files, path, original, language, marks)];
}

/** What is recorded of a text that only was copied. */
const copied = (text: string): string => `=${hashOf(text)}`;

function written(path: string, original: Sheet, start: Sheet, key: string, text: string): Sheet {
  const field = original.cut.fields.find((one) => one.key === key);
  if (field) return sheetOf(path, putField(path, start.text, field, text, yamlIn(path, original.text)));
  const find = ({ cut }: Sheet) => piecesOf(cut).find((one) => one.key === key);
  const file = find(start) ? start : withBlocks(path, original.text, start, key);
  const piece = find(file);
  if (!piece) throw new RangeError('The translation has another shape than the original.');
  return putPiece(path, file, piece, text);
}

/** Marks translations as holding for the original as it is now; what is missing is taken over as it stands there. */
export function markDone(
  files: PackFiles,
  path: string,
  language: string,
  keys: readonly string[],
): readonly FileChange[] {
  const original = sheetOf(path, files.text(path) ?? '');
  const source = textsIn(original.cut);
  const here = textsIn(cutFile(path, files.text(translationPath(language, path)) ?? ''));
  const wanted = keys.filter((key) => source.has(key));
  const absent = wanted.find((key) => !here.has(key));
  if (absent === undefined)
    return recorded(
      files,
      path,
      original,
      language,
      new Map(wanted.map((key) => [key, hashOf(source.get(key) ?? '')])),
    );
  const first = translate(files, path, language, absent, source.get(absent) ?? '');
  return merged(first, markDone(overlaid(files, first), path, language, wanted));
}

/** How far the translations into a language are, file by file. */
export const statusOf = (files: PackFiles, language: string): readonly FileStatus[] =>
  files.paths.filter(isTranslatable).map((path) => {
    const pairs = pairsOf(files, path, language);
    const count = (state: PairState) => pairs.filter((one) => one.state === state).length;
    const counts = {
      missing: count('missing'),
      outdated: count('outdated'),
      unknown: count('unknown'),
      done: count('done'),
    };
    return { path, total: pairs.length, ...counts, leftOver: leftOverOf(files, path, language).length };
  });

/** Marks in the record; those of segments that the original no longer has go. */
function recorded(
  files: PackFiles,
  path: string,
  original: Sheet,
  language: string,
  marks: ReadonlyMap<string, string>,
): readonly FileChange[] {
  const target = recordPath(language);
  const before = files.text(target);
  const record = new Map(readRecord(before ?? ''));
  const all = new Map([...(record.get(path) ?? []), ...marks]);
  const keys = segmentsIn(original.cut).map(({ key }) => key);
  record.set(path, new Map(keys.flatMap((key) => (all.has(key) ? [[key, all.get(key) ?? '']] : []))));
  return changeOf(target, before, writeRecord(record));
}

const changeOf = (path: string, before: string | null, after: string): readonly FileChange[] =>
  before === after ? [] : [{ path, before, after }];

function overlaid(files: PackFiles, changes: readonly FileChange[]): PackFiles {
  const changed = new Map(changes.map(({ path, after }) => [path, after]));
  const paths = [...new Set([...files.paths, ...changed.keys()])].sort();
  return { paths, text: (path) => (changed.has(path) ? (changed.get(path) ?? null) : files.text(path)) };
}

/** Changes made one after another as if at once. */
function merged(first: readonly FileChange[], second: readonly FileChange[]): readonly FileChange[] {
  const later = new Map(second.map((one) => [one.path, one]));
  const again = first.map((one) => ({ ...one, after: later.get(one.path)?.after ?? one.after }));
  return [...again, ...second.filter(({ path }) => !first.some((one) => one.path === path))];
}
