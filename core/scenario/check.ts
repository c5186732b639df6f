import { type Diagnostic, findings } from '../diagnostic.ts';
import type { Budget } from './explore/search.ts';
import { rules } from './rules/index.ts';
import { exploreScenario, type Home, type Run } from './runs.ts';
import type { Scenario } from './scenario.ts';

/** Explores a scenario that has no errors of its own, and says what that showed. */
export function checkScenario(
  file: string,
  scenario: Scenario,
  homes: readonly Home[],
  budget: Budget,
): { findings: readonly Diagnostic[]; runs: readonly Run[] } {
  const found = findings(file);
  const runs = exploreScenario(scenario, homes, budget);
  for (const rule of rules) rule(scenario, runs, found);
  return { findings: found.list, runs };
}
