import type { FileChange } from '../change.ts';

/** Why the tree was left as it is. */
export type RefusalCode =
  /** There is no module or activity `subject`. */
  | 'missing'
  /** `subject` cannot be an id, or its file would have a name that some system does not bear. */
  | 'name'
  /** `subject` is there already: an id in its module, or a path. */
  | 'taken'
  /** `subject` cannot be a title. */
  | 'title'
  /** The file `subject` has no front matter, or YAML that cannot be read. */
  | 'unreadable'
  /** The activity `subject` asks how another one ended, which would no longer stand before it. */
  | 'earlier';

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly subject: string;
}

/** A file that is no text and gets another path; null where it goes. */
export interface FileMove {
  readonly from: string;
  readonly to: string | null;
}

export interface Done {
  readonly ok: true;
  /** By path. All of them together, or none: one file may take the path of another. */
  readonly changes: readonly FileChange[];
  /** To be made at once with the changes, as one picture may take the path of another. */
  readonly moves: readonly FileMove[];
  /** Where what this was about stands now: a file, or a module’s folder. Null where it is gone. */
  readonly path: string | null;
}

/** What becomes of a pack’s files, or why nothing does. */
export type Outcome = Done | Refusal;

export const refused = (code: RefusalCode, subject: string): Refusal => ({ ok: false, code, subject });

/** Nothing is to be done. */
export const unchanged = (path: string): Done => ({ ok: true, changes: [], moves: [], path });
