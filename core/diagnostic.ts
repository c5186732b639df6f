import type { Action } from './scenario/action.ts';

/** A place in a text. `line` and `column` count from 1; `column` counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/**
 * One finding about one place in a pack. `message` says what is wrong, `remedy` what to do about it; both are whole
 * sentences. `code` is stable and kebab-case, so that a finding can be looked up, tested and silenced by name.
 */
export interface Diagnostic extends Position {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** For what was found by exploring a scenario: the shortest list of actions that shows it when it is replayed. */
  readonly witness?: readonly Action[];
}

/** Collects the findings of one file, so that a parser never has to throw and never has to repeat the file's name. */
export interface Findings {
  readonly list: readonly Diagnostic[];
  error(at: Position, code: string, message: string, remedy: string, witness?: readonly Action[]): void;
  warning(at: Position, code: string, message: string, remedy: string, witness?: readonly Action[]): void;
}

export function findings(file: string): Findings {
  const list: Diagnostic[] = [];
  const add =
    (severity: Severity) =>
    (at: Position, code: string, message: string, remedy: string, witness?: readonly Action[]): void => {
      const { line, column } = at;
      list.push({ file, line, column, severity, code, message, remedy, ...(witness ? { witness } : {}) });
    };
  return { list, error: add('error'), warning: add('warning') };
}

/** Writes a finding as compilers do: `FILE:LINE:COLUMN severity CODE message`, the remedy indented below. */
export function formatDiagnostic(finding: Diagnostic): string {
  const { file, line, column, severity, code, message, remedy } = finding;
  return `${file}:${line}:${column} ${severity} ${code} ${message}\n    ${remedy}`;
}

export const hasErrors = (list: readonly Diagnostic[]): boolean => list.some((one) => one.severity === 'error');
