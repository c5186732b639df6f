import type { Run } from '../../core/scenario/runs.ts';

/** What exploring a scenario showed, in lines: its endings and how often each is met, the meters, the best play. */
export function report(path: string, runs: readonly Run[]): string {
  const lines = runs.flatMap(({ countries, found }) => [
    `${path}${runs.length > 1 ? ` (${countries.join(', ')})` : ''}: ${found.states.toLocaleString('en')} states${found.complete ? ', all of them explored' : `, ${percent(found.covered)} of them followed`}`,
    ...[...found.endings].map(
      ([id, one]) =>
        `    ends in ${id}: ${percent(one.states)} of the states at an end, ${percent(one.plays)} of plays at random`,
    ),
    ...[...found.spread].map(([name, { min, max }]) => `    ${name} ends between ${min} and ${max}`),
    ...(found.best
      ? [
          `    the best play ends in ${found.best.result.ending}${found.best.result.passed ? ' and passes' : ''}; without asking anybody, the best ends in ${found.alone?.result.ending ?? 'nothing'}`,
        ]
      : []),
  ]);
  return lines.join('\n');
}

function percent(share: number): string {
  const value = share * 100;
  return value > 0 && value < 0.1 ? 'under 0.1 %' : `${value.toFixed(1)} %`;
}
