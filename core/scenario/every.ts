import type { Condition, Effect, Guarded, Scenario } from './scenario.ts';

/** Every condition of a scenario: of `pass`, of choices and channels, of texts. */
export function* everyCondition(scenario: Scenario): Generator<Condition> {
  const { pass, scenes, channels } = scenario;
  if (pass) yield pass;
  for (const scene of scenes) for (const choice of scene.choices) if (choice.when) yield choice.when;
  for (const channel of channels) if (channel.when) yield channel.when;
  yield* everyGuard(scenario);
}

/** Every condition of a text. */
export function* everyGuard({ scenes, channels }: Scenario): Generator<Condition> {
  for (const scene of scenes) {
    yield* guards(scene.body);
    for (const choice of scene.choices) yield* guards(choice.body);
  }
  for (const channel of channels) yield* guards(channel.body);
}

function* guards(body: readonly Guarded[]): Generator<Condition> {
  for (const { when } of body) if (when) yield when;
}

/** Every effect of a scenario. */
export function* everyEffect({ scenes, channels }: Scenario): Generator<Effect> {
  for (const scene of scenes) {
    yield* scene.effects;
    for (const choice of scene.choices) yield* choice.effects;
  }
  for (const channel of channels) yield* channel.effects;
}
