import { plainText } from '../../markdown/text.ts';
import { isWhole, pathIn, type Rule } from './rule.ts';

/**
 * One choice of a scene leads to a better result than every other wherever they are open, and leaves no meter and no clock
 * lower than they do: no dilemma. The path ends with it.
 */
export const dominantChoice: Rule = (scenario, runs, found) => {
  if (!isWhole(runs)) return;
  for (const scene of scenario.scenes) {
    for (const choice of scene.choices) {
      const key = `${scene.id}>${choice.id}`;
      if (!runs.every((run) => run.found.dominant.has(key) || !run.found.scenes.has(scene.id))) continue;
      const path = pathIn(runs, (one) => one.dominant.get(key));
      if (!path) continue;
      found.warning(
        choice.at,
        'dominant-choice',
        `“${plainText(choice.label)}” is better than every other choice of “${scene.id}”, whatever came before: it can end better, and costs no more of any meter or of the time.`,
        'Let it cost something that another choice keeps, a meter or time, so that there is something to weigh.',
        path,
      );
    }
  }
};
