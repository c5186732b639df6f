import type { Findings } from '../../diagnostic.ts';
import type { Action } from '../action.ts';
import type { Exploration, Witness } from '../explore/explore.ts';
import type { Run } from '../runs.ts';
import type { Scenario } from '../scenario.ts';

/** One thing that can be wrong with a scenario, judged by what exploring it showed. */
export type Rule = (scenario: Scenario, runs: readonly Run[], found: Findings) => void;

/** Whether every reachable state was covered, in every country. What was never seen does not exist only then. */
export const isWhole = (runs: readonly Run[]): boolean => runs.every((run) => run.found.complete);

/** Whether something was seen nowhere at all, and cannot be: told only of whole explorations. */
export const isNever = (runs: readonly Run[], seen: (found: Exploration) => boolean): boolean =>
  isWhole(runs) && !runs.some((run) => seen(run.found));

/** The first path that some exploration has. */
export function pathIn(
  runs: readonly Run[],
  pick: (found: Exploration) => Witness | null | undefined,
): readonly Action[] | undefined {
  for (const run of runs) {
    const witness = pick(run.found);
    if (witness) return witness();
  }
  return undefined;
}

/** “ in France and Italy where helped is true”, where a scenario does not play alike for everybody. */
export function forWhom(runs: readonly Run[], run: Run): string {
  const differs = runs.some((one) => one.countries.join() !== run.countries.join());
  return (differs ? inCountries(run) : '') + whereKnown(run);
}

function whereKnown({ before }: Run): string {
  const told = Object.entries(before).map(([name, held]) => `${name} is ${held}`);
  return told.length === 0 ? '' : ` where ${told.join(' and ')}`;
}

function inCountries(run: Run): string {
  const names = run.countries.slice(0, 4);
  const more = run.countries.length - names.length;
  const last = more > 0 ? `${more} more` : names.pop();
  return names.length === 0 ? ` in ${last}` : ` in ${names.join(', ')} and ${last}`;
}
