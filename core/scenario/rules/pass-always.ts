import { forWhom, type Rule } from './rule.ts';

/** Every play passes, whatever is decided. The path is one of them. */
export const passAlways: Rule = (scenario, runs, found) => {
  const run = runs.find(({ found: one }) => one.complete && one.passed !== null && one.missed === null);
  if (!scenario.pass || !run) return;
  found.warning(
    scenario.pass,
    'pass-always',
    `Every play passes${forWhom(runs, run)}: ${scenario.pass.source} holds at every ending.`,
    'Ask for more in pass, or let poor decisions cost more.',
    run.found.passed?.(),
  );
};
