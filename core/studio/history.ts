import type { FileChange } from './change.ts';
import { applyStep, inverseOf, type Step, stepBetween } from './edit.ts';
import { withChanges } from './texts.ts';

/** What became of one file: its text was changed step by step, or it came, or it went. */
export type FileEdit =
  | { readonly type: 'text'; readonly path: string; readonly steps: readonly Step[]; readonly inverse: readonly Step[] }
  | { readonly type: 'made'; readonly path: string; readonly text: string }
  | { readonly type: 'gone'; readonly path: string; readonly text: string };

/** A file that is no text and got another path. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What one press of undo takes back. */
export interface Entry {
  /** What it is called: the name of what was done, for whoever takes it back. */
  readonly label: string;
  readonly edits: readonly FileEdit[];
  readonly moves: readonly Move[];
  /** Milliseconds, of whatever clock the caller goes by. */
  readonly atMs: number;
}

export type Texts = ReadonlyMap<string, string>;

/** Typing that pauses for longer is another entry. */
const pauseMs = 600;
const mostSteps = 200;

/** What changed files are as an entry. A file that has not changed is left out. */
export function entryOf(label: string, changes: readonly FileChange[], moves: readonly Move[], atMs: number): Entry {
  const edits = changes.flatMap(({ path, before, after }): FileEdit[] => {
    if (before === after) return [];
    if (before === null) return [{ type: 'made', path, text: after ?? '' }];
    if (after === null) return [{ type: 'gone', path, text: before }];
    return [textEdit(path, before, stepBetween(before, after))];
  });
  return { label, edits, moves, atMs };
}

export const textEdit = (path: string, before: string, step: Step): Extract<FileEdit, { type: 'text' }> => ({
  type: 'text',
  path,
  steps: [step],
  inverse: [inverseOf(before, step)],
});

/** Joins typing to what was typed just before in the same file; null where it is an entry of its own. */
export function joined(last: Entry | undefined, next: Entry): Entry | null {
  const [before, after] = [last?.edits[0], next.edits[0]];
  if (!last || last.label !== next.label || last.edits.length !== 1 || next.edits.length !== 1) return null;
  if (before?.type !== 'text' || after?.type !== 'text' || before.path !== after.path) return null;
  if (next.atMs - last.atMs > pauseMs || before.steps.length >= mostSteps) return null;
  const steps = [...before.steps, ...after.steps];
  return { ...next, edits: [{ ...before, steps, inverse: [...after.inverse, ...before.inverse] }] };
}

/** The entry that takes another one back. */
export const reverse = (entry: Entry): Entry => ({
  ...entry,
  edits: entry.edits.map((edit) => {
    if (edit.type === 'text') return { ...edit, steps: edit.inverse, inverse: edit.steps };
    return { ...edit, type: edit.type === 'made' ? 'gone' : 'made' };
  }),
  moves: entry.moves.map(({ from, to }) => ({ from: to, to: from })),
});

/** The texts once an entry is carried out. Throws `RangeError` where it does not fit them. */
export function carriedOut(texts: Texts, { edits }: Entry): Texts {
  return withChanges(
    texts,
    edits.map((edit): FileChange => {
      const before = texts.get(edit.path) ?? null;
      if (edit.type === 'made') return { path: edit.path, before, after: edit.text };
      if (edit.type === 'gone') return { path: edit.path, before, after: null };
      return { path: edit.path, before, after: edit.steps.reduce(applyStep, before ?? '') };
    }),
  );
}
