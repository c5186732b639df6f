import { forWhom, type Rule } from './rule.ts';

/** No play passes. The path is that of the best result there is. */
export const passNever: Rule = (scenario, runs, found) => {
  const run = runs.find(({ found: one }) => one.complete && one.passed === null && one.missed !== null);
  if (!scenario.pass || !run) return;
  const meters = Object.entries(run.found.best?.result.meters ?? {}).map(([name, value]) => `${name} ${value}`);
  found.error(
    scenario.pass,
    'pass-never',
    `No play passes${forWhom(runs, run)}: ${scenario.pass.source} holds at no ending. The best play ends in “${run.found.best?.result.ending ?? ''}” with ${meters.join(', ')}.`,
    'Ask for less in pass, or let good decisions move the meters further.',
    run.found.best?.witness(),
  );
};
