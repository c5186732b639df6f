import { eolIn } from './put.ts';
import { cutFile, type Sheet, sheetOf, textsIn } from './read.ts';
import type { Unit } from './segment.ts';
import { skeletonOf, withTexts, woven } from './skeleton.ts';

/**
 * Brings what a translation lacks of the original around a key into it, in the original’s words: the blocks between those
 * that it has. Where it cannot be told where they belong, the whole is made anew with the texts that there are.
 */
export function withBlocks(path: string, original: string, translation: Sheet, key: string): Sheet {
  const there = sheetOf(path, skeletonOf(path, original));
  const unit = there.cut.units.find(({ pieces }) => pieces.some((one) => one.key === key));
  if (!unit) throw new RangeError(`The original has no “${key}”.`);
  const texts = textsIn(translation.cut);
  const own = translation.cut.units.find((one) => one.key === unit.key);
  const tried = sheetOf(
    path,
    own ? swapped(path, there.text, translation.text, { unit, own, texts }) : inserted(there, translation, unit),
  );
  const now = textsIn(tried.cut);
  if (now.has(key) && [...texts].every(([one, text]) => now.get(one) === text)) return tried;
  const whole = sheetOf(path, woven(path, original, texts));
  if (textsIn(whole.cut).has(key)) return whole;
  throw new RangeError('The translation has another shape than the original.');
}

interface Swap {
  readonly unit: Unit;
  readonly own: Unit;
  readonly texts: ReadonlyMap<string, string>;
}

/** A block that lacks a part, made anew with the texts it has. */
function swapped(path: string, bare: string, translation: string, { unit, own, texts }: Swap): string {
  const made = withTexts(bare, unit.pieces, texts);
  const again = cutFile(path, made).units.find((one) => one.key === unit.key) ?? unit;
  const lines = linesOf(translation);
  return joined(translation, [
    lines.slice(0, own.line),
    linesOf(made).slice(again.line, again.end),
    lines.slice(own.end),
  ]);
}

/** The run of blocks around one that the translation lacks, put behind the last one before them that it has. */
function inserted(there: Sheet, here: Sheet, unit: Unit): string {
  const { units } = there.cut;
  const byKey = new Map(here.cut.units.map((one) => [one.key, one]));
  const lacks = (at: number) => at >= 0 && at < units.length && !byKey.has(units[at]?.key ?? '');
  let [first, last] = [units.indexOf(unit), units.indexOf(unit)];
  while (lacks(first - 1)) first--;
  while (lacks(last + 1)) last++;
  const before = units[first - 1];
  const from = before?.end ?? bodyLine(there);
  const lines = linesOf(here.text);
  const at = (before && byKey.get(before.key)?.end) ?? bodyLine(here);
  const chunk = linesOf(there.text).slice(from, units[last]?.end);
  // Below front matter that stands close, the blank line above the next block is missing.
  const gap = before === undefined && lines[at]?.trim() !== '' && at < lines.length ? [eolIn(here.text)] : [];
  return joined(here.text, [lines.slice(0, at), [...chunk, ...gap], lines.slice(at)]);
}

const bodyLine = ({ text, cut }: Sheet): number => text.slice(0, cut.body).match(/\r\n|\n|\r/g)?.length ?? 0;

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);

/** Puts parts after one another, each beginning on a line of its own. */
function joined(text: string, parts: readonly (readonly string[])[]): string {
  return parts
    .map((part) => part.join(''))
    .reduce((done, part) => {
      const isOpen = done !== '' && part !== '' && !/[\r\n]$/.test(done);
      return done + (isOpen ? eolIn(text) : '') + part;
    }, '');
}
