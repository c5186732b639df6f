import { forWhom, type Rule } from './rule.ts';

/** The best result can be had without asking anybody, so the scenario does not teach to ask. The path is such a play. */
export const noCoordination: Rule = (scenario, runs, found) => {
  const [first] = scenario.channels;
  const run = runs.find(({ found: one }) => one.complete && one.best !== null && !one.coordinationPays);
  if (!run) return;
  found.warning(
    first?.at ?? { line: 1, column: 1 },
    'no-coordination',
    first
      ? `The best result can be had without asking anybody${forWhom(runs, run)}: the play ends in “${run.found.alone?.result.ending ?? ''}”.`
      : 'There is nobody who can be asked in this scenario.',
    first
      ? 'Let an answer open a better choice or raise a meter, so that who asks ends better than who does not.'
      : 'Add a part `channels` with the offices a good executive would ask.',
    first ? run.found.alone?.witness() : undefined,
  );
};
