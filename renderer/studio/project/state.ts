import type { ProjectId } from '../../../core/api/studio.ts';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { Fault } from '../../../core/faults.ts';
import type { PackOutline } from '../../../core/pack/pack.ts';
import type { Question, Questions } from '../../../core/studio/analyst.ts';
import type { FileChange } from '../../../core/studio/change.ts';
import type { Step } from '../../../core/studio/edit.ts';
import type { Entry, Move, Texts } from '../../../core/studio/history.ts';
import type { HomeView } from '../analyst/protocol.ts';

/** What somebody else made of a file in which the same lines were changed here. */
export interface Clash {
  /** Null where they took it away. */
  readonly text: string | null;
  readonly stamp: string | null;
}

/** Where the cursor is wanted. `count` tells two wishes for the same place apart. */
export interface Wanted {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A pack that is being written. Texts are the truth here; they are on disk half a second later. */
export interface ProjectState {
  readonly project: ProjectId;
  readonly folder: string;
  readonly texts: Texts;
  /** Paths of the files that are no texts. */
  readonly others: readonly string[];
  /** The file in the editor. */
  readonly open: string | null;
  /** Line of the cursor, from 1. */
  readonly line: number;
  readonly wanted: Wanted | null;
  readonly saving: 'saved' | 'changed' | 'failed';
  /** Why the last attempt to save failed. */
  readonly fault: Fault | null;
  /** Files that are not saved until somebody has decided whose text holds. */
  readonly clashes: ReadonlyMap<string, Clash>;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  readonly outline: PackOutline | null;
  readonly homes: readonly HomeView[];
  /** Null until the first check. */
  readonly findings: readonly Diagnostic[] | null;
  /** How many scenarios are still to be explored. */
  readonly waiting: number;
  /** Counts checks, for whoever shows what depends on the texts. */
  readonly checks: number;
  /** Why the thread that checks has given up. */
  readonly trouble: string | null;

  /**
   * Who holds back what is typed until it is seen has `bring` called before anything is made of the texts by what is
   * below. Gives the end of it.
   */
  onUse(bring: () => void): () => void;
  /** Types into a file, in the editor or in a form. Gives its text as it is then. */
  edit(path: string, step: Step, label?: 'typing' | 'form' | 'translation'): string;
  /** Changes several files at once, which undo takes back at once. `label` is the name of what was done. */
  apply(label: string, changes: readonly FileChange[], moves?: readonly Move[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  show(path: string, from?: number, to?: number): void;
  moveTo(line: number): void;
  ask<Q extends Question>(question: Q, asked: Questions[Q][0]): Promise<Questions[Q][1]>;
  /** Writes what is not on disk. Settles when it is, or cannot be. */
  save(): Promise<void>;
  /** Takes in what changed on disk. */
  look(): Promise<void>;
  /** Whose text holds, where both changed the same. */
  decide(path: string, whose: 'mine' | 'theirs'): void;
}
