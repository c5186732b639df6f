import type { Diagnostic } from '../diagnostic.ts';
import type { PackParts } from '../pack/check.ts';
import type { PackFiles } from '../pack/files.ts';
import type { TextChange } from './change.ts';
import type { Lines } from './lines.ts';

/** What a remedy does, for the words it is offered in. */
export type RemedyCode =
  | 'write-instead'
  | 'make-scene'
  | 'make-ending'
  | 'make-endings'
  | 'make-channel'
  | 'lead-on'
  | 'say-quality'
  | 'declare-fact'
  | 'declare-meter'
  | 'other-id'
  | 'define-term'
  | 'add-front-matter'
  | 'make-module';

/** Something that can be done about a finding with one key. */
export interface Remedy {
  readonly code: RemedyCode;
  /** What it makes or writes: an id, a name, a quality. */
  readonly name: string;
  readonly changes: readonly TextChange[];
}

/** What a remedy is made from. */
export interface Ill {
  readonly finding: Diagnostic;
  readonly files: PackFiles;
  readonly parts: PackParts;
  /** The text the finding is about, its lines, and where in it the finding stands. */
  readonly text: string;
  readonly lines: Lines;
  readonly offset: number;
}
