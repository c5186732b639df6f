import { isNever, pathIn, type Rule } from './rule.ts';
import { leadingTo, remedyFor } from './unreachable-scene.ts';

/** An ending that no play reaches. */
export const endingNever: Rule = (scenario, runs, found) => {
  for (const scene of scenario.scenes) {
    if (scene.ending === null || !isNever(runs, (one) => one.endings.has(scene.id))) continue;
    const from = leadingTo(scenario, scene.id);
    const isOut = scenario.clock?.out === scene.id;
    found.error(
      scene.at,
      'ending-never',
      `No play ends in “${scene.id}”.`,
      isOut
        ? 'The clock never runs out: let it start lower, or let choices and channels take more of it.'
        : remedyFor(from),
      pathIn(runs, (one) => from.map((id) => one.scenes.get(id)).find(Boolean)),
    );
  }
};
