import { forWhom, type Rule } from './rule.ts';

/** A play that is stuck: it is in a story scene, no choice is open and nobody is left to ask. The path leads there. */
export const deadEndReached: Rule = (scenario, runs, found) => {
  for (const scene of scenario.scenes) {
    const run = runs.find((one) => one.found.deadEnds.has(scene.id));
    if (!run) continue;
    found.error(
      scene.at,
      'dead-end-reached',
      `A play can get stuck in “${scene.id}”${forWhom(runs, run)}: no choice is open, and it is no ending.`,
      'Give it a choice without a condition, or one for the case that all others are closed.',
      run.found.deadEnds.get(scene.id)?.(),
    );
  }
};
