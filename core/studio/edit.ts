import { diff3Merge, diffIndices } from 'node-diff3';
import { applyChanges, type TextChange } from './change.ts';

/** Some text put in the place of some other. `from` and `to` count UTF-16 units of the text before the step. */
export type Splice = Omit<TextChange, 'path'>;
/** Splices of one text that are made at once: none overlaps another. */
export type Step = readonly Splice[];

export const applyStep = applyChanges;

/** The step that takes another one back. `text` is the text before it. */
export function inverseOf(text: string, step: Step): Step {
  let moved = 0;
  return step
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, insert }) => {
      const start = from + moved;
      moved += insert.length - (to - from);
      return { from: start, to: start + insert.length, insert: text.slice(from, to) };
    });
}

const linesIn = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** The step from one text to another, by whole lines, and within the lines that changed by what is alike at both ends. */
export function stepBetween(before: string, after: string): Step {
  const [old, now] = [linesIn(before), linesIn(after)];
  // What is alike at both ends is left out first: long files are compared in a time that grows with what is left.
  let [head, tail] = [0, 0];
  const most = Math.min(old.length, now.length);
  while (head < most && old[head] === now[head]) head++;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  const [was, is] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return diffIndices(was, is).map(({ buffer1: [at, count], buffer2Content }) =>
    trimmed(before, starts[head + at] ?? 0, starts[head + at + count] ?? before.length, buffer2Content.join('')),
  );
}

function trimmed(text: string, start: number, end: number, words: string): Splice {
  let [from, to, first, last] = [start, end, 0, words.length];
  while (from < to && first < last && text[from] === words[first]) [from, first] = [from + 1, first + 1];
  while (to > from && last > first && text[to - 1] === words[last - 1]) [to, last] = [to - 1, last - 1];
  return { from, to, insert: words.slice(first, last) };
}

/**
 * A text with the changes of two people who both began with the same one, by lines; null where both changed the same
 * lines in different ways.
 */
export function merge(base: string, mine: string, theirs: string): string | null {
  const regions = diff3Merge(linesIn(mine), linesIn(base), linesIn(theirs), { excludeFalseConflicts: true });
  if (regions.some((one) => one.conflict)) return null;
  return regions.flatMap((one) => one.ok ?? []).join('');
}
