import type { Condition, Guarded, Scenario } from '../scenario.ts';
import { isNever, isWhole, pathIn, type Rule } from './rule.ts';

/**
 * A condition that gives the same answer whenever it is asked, in every country. The path leads to where it is asked
 * first. A choice or channel that can never be had is told by its own rule.
 */
export const conditionConstant: Rule = (scenario, runs, found) => {
  if (!isWhole(runs)) return;
  for (const { condition, what, isOwn } of places(scenario)) {
    const held = !isNever(runs, (one) => Boolean(one.conditions.get(condition)?.held));
    const failed = !isNever(runs, (one) => Boolean(one.conditions.get(condition)?.failed));
    if (held === failed || (!held && isOwn)) continue;
    found.warning(
      condition,
      'condition-constant',
      `${condition.source} ${held ? 'always' : 'never'} holds when it is asked, so ${what} ${held ? 'could do without it' : 'is never shown'}.`,
      held ? 'Take the condition out, or mend it.' : 'Mend the condition, or take the text out.',
      pathIn(runs, (one) => {
        const seen = one.conditions.get(condition);
        return seen?.held ?? seen?.failed;
      }),
    );
  }
};

interface Place {
  readonly condition: Condition;
  readonly what: string;
  /** Whether a choice or a channel is opened by it. */
  readonly isOwn: boolean;
}

function* places({ scenes, channels }: Scenario): Generator<Place> {
  for (const scene of scenes) {
    yield* texts(scene.body);
    for (const choice of scene.choices) {
      if (choice.when) yield { condition: choice.when, what: 'the choice', isOwn: true };
      yield* texts(choice.body);
    }
  }
  for (const channel of channels) {
    if (channel.when) yield { condition: channel.when, what: 'the channel', isOwn: true };
    yield* texts(channel.body);
  }
}

function* texts(body: readonly Guarded[]): Generator<Place> {
  for (const { when } of body) if (when) yield { condition: when, what: 'the text', isOwn: false };
}
