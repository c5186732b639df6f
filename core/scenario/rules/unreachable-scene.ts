import type { Scenario } from '../scenario.ts';
import { isNever, pathIn, type Rule } from './rule.ts';

/** A story scene that no play reaches. */
export const unreachableScene: Rule = (scenario, runs, found) => {
  for (const scene of scenario.scenes) {
    if (scene.ending !== null || !isNever(runs, (one) => one.scenes.has(scene.id))) continue;
    const from = leadingTo(scenario, scene.id);
    found.error(
      scene.at,
      'unreachable-scene',
      `No play reaches the scene “${scene.id}”.`,
      remedyFor(from),
      pathIn(runs, (one) => from.map((id) => one.scenes.get(id)).find(Boolean)),
    );
  }
};

/** Ids of the scenes that have a choice to a scene. */
export const leadingTo = (scenario: Scenario, id: string): readonly string[] =>
  scenario.scenes.filter((one) => one.choices.some((choice) => choice.target === id)).map((one) => one.id);

/** What to do about a scene that is not reached, where so many others have a choice to it. */
export const remedyFor = (from: readonly string[]): string =>
  from.length === 0
    ? 'Link to it from a choice, or take it out.'
    : `Look at the choices to it in ${from
        .slice(0, 3)
        .map((id) => `“${id}”`)
        .join(', ')}: none of them can ever be made.`;
