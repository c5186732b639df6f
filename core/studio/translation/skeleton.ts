import { applyChanges } from '../change.ts';
import { setValue } from '../yaml-edit.ts';
import { isList, isMap, type YamlValue } from '../yaml-write.ts';
import { isWordsOnly } from './fields.ts';
import { eolIn, putField, written, yamlIn } from './put.ts';
import { type Cut, cutFile, piecesOf } from './read.ts';
import type { Piece } from './segment.ts';

/**
 * A translation in which nothing is translated yet: the original, with the ids that its titles have by their words alone
 * written behind them. Of manifests, the words only.
 */
export function skeletonOf(path: string, original: string): string {
  const cut = cutFile(path, original);
  if (isWordsOnly(path)) {
    const words = wordsOnly(yamlIn(path, original), cut);
    const head = Object.entries(isMap(words) ? words : {});
    return head.reduce((done, [key, value]) => applyChanges(done, setValue(done, [key], value)), '');
  }
  const ids = cut.units.flatMap(({ unnamed }) =>
    unnamed ? [{ from: unnamed.at, to: unnamed.at, insert: ` {#${unnamed.id}}` }] : [],
  );
  return applyChanges(original, ids);
}

function wordsOnly(whole: YamlValue, { fields }: Cut): YamlValue {
  const keep = (value: YamlValue, at: string): YamlValue | undefined => {
    if (fields.some(({ key }) => key === at)) return value;
    const below = (key: string | number) => (at === '' ? String(key) : `${at}.${key}`);
    if (!fields.some(({ key }) => at === '' || key.startsWith(`${at}.`))) return undefined;
    // A list keeps its length.
    if (isList(value)) return value.map((one, index) => keep(one, below(index)) ?? one);
    if (!isMap(value)) return undefined;
    const kept = Object.entries(value).flatMap(([key, one]) => {
      const inside = keep(one, below(key));
      return inside === undefined ? [] : [[key, inside] as const];
    });
    return Object.fromEntries(kept);
  };
  return keep(whole, '') ?? {};
}

/** The original as it is now with the texts that a translation has: where it lost its own shape. */
export function woven(path: string, original: string, texts: ReadonlyMap<string, string>): string {
  const bare = skeletonOf(path, original);
  const cut = cutFile(path, bare);
  const body = withTexts(bare, piecesOf(cut), texts);
  const whole = yamlIn(path, original);
  return cut.fields.reduce((done, field) => {
    const text = texts.get(field.key);
    return text === undefined || text === field.text ? done : putField(path, done, field, text, whole);
  }, body);
}

/** A file with texts in the places of those of its pieces that they are for. */
export function withTexts(file: string, pieces: readonly Piece[], texts: ReadonlyMap<string, string>): string {
  const eol = eolIn(file);
  const changes = pieces.flatMap((piece) => {
    const text = texts.get(piece.key);
    return text === undefined ? [] : [{ from: piece.from, to: piece.to, insert: written(piece, text, eol) }];
  });
  return applyChanges(file, changes);
}
