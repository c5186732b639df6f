import { isWhole, type Rule } from './rule.ts';

/** The budget ended before every state was covered: says how far it came, and which verdicts stay open. */
export const notExplored: Rule = (scenario, runs, found) => {
  if (isWhole(runs)) return;
  const states = runs.reduce((sum, run) => sum + run.found.states, 0);
  const covered = Math.floor(Math.min(...runs.map((run) => run.found.covered)) * 100);
  const isSeen = (pick: (one: (typeof runs)[number]['found']) => unknown) =>
    runs.some((run) => Boolean(pick(run.found)));
  const unseen = scenario.scenes.filter((scene) => !isSeen((one) => one.scenes.has(scene.id))).map((scene) => scene.id);
  const open = [
    unseen.length > 0 ? `whether ${quoted(unseen)} can be reached` : '',
    scenario.pass && !isSeen((one) => one.passed) ? 'whether it can be passed' : '',
    scenario.pass && !isSeen((one) => one.missed) ? 'whether it can be missed' : '',
    'choices and conditions not yet seen both ways, standstills and circles further on, and what the best result is',
  ].filter(Boolean);
  found.warning(
    { line: 1, column: 1 },
    'not-explored',
    `The scenario has more states than were to be explored: ${states.toLocaleString('en')} were found and ${covered} % of them followed. Open: ${open.join('; ')}.`,
    'Allow more states, seconds or memory, or let meters move in larger steps: a play with fewer different values has fewer states.',
  );
};

function quoted(ids: readonly string[]): string {
  const some = ids.slice(0, 5).map((id) => `“${id}”`);
  return ids.length > 5 ? `${some.join(', ')} and ${ids.length - 5} more scenes` : some.join(', ');
}
