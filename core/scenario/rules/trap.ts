import { forWhom, type Rule } from './rule.ts';

/** A circle without a way out: a play can go on for ever and reach no ending. The path leads into it. */
export const trap: Rule = (scenario, runs, found) => {
  const run = runs.find((one) => one.found.traps.size > 0);
  const [entry, ...others] = [...(run?.found.traps.keys() ?? [])];
  const scene = scenario.scenes.find((one) => one.id === entry);
  if (!run || !scene) return;
  const also = others.length === 0 ? '' : ` It goes round in ${[entry, ...others].map((id) => `“${id}”`).join(', ')}.`;
  found.error(
    scene.at,
    'trap',
    `From “${scene.id}” a play can no longer reach any ending${forWhom(runs, run)}.${also}`,
    'Give one of these scenes a choice that leads out and stays open, or let the circle take time off the clock.',
    run.found.traps.get(scene.id)?.(),
  );
};
