import { plainText } from '../../markdown/text.ts';
import { isNever, pathIn, type Rule } from './rule.ts';

/** A choice that can never be made, in a scene that can be reached. The path leads to the scene. */
export const choiceNever: Rule = (scenario, runs, found) => {
  for (const scene of scenario.scenes) {
    if (isNever(runs, (one) => one.scenes.has(scene.id))) continue;
    for (const choice of scene.choices) {
      if (!isNever(runs, (one) => one.choices.has(`${scene.id}>${choice.id}`))) continue;
      found.error(
        choice.at,
        'choice-never',
        `“${plainText(choice.label)}” can never be chosen: whenever a play is in “${scene.id}”, ${choice.when?.source ?? 'its condition'} does not hold.`,
        'Mend the condition, let something before it make the condition true, or take the choice out.',
        pathIn(runs, (one) => one.scenes.get(scene.id)),
      );
    }
  }
};
