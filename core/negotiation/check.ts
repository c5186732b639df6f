import { type Diagnostic, findings } from '../diagnostic.ts';
import { type Examined, examine } from './examine.ts';
import { rules } from './rules/index.ts';
import type { Table } from './table.ts';

/** Goes through every deal of a table that has no errors of its own, and says what that showed. */
export function checkNegotiation(file: string, table: Table): { findings: readonly Diagnostic[]; examined: Examined } {
  const found = findings(file);
  const examined = examine(table);
  for (const rule of rules) rule(examined, found);
  return { findings: found.list, examined };
}
