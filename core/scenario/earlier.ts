import type { Scenario } from './scenario.ts';

/** What is known of earlier activities, by the names a scenario gives it. */
export type Before = Readonly<Record<string, boolean>>;

/** The scenario as it is played by somebody of whom this is known. Names it does not declare count for nothing. */
export function withEarlier(scenario: Scenario, before: Before): Scenario {
  if (scenario.earlier.length === 0) return scenario;
  const known = scenario.earlier.map(({ name }) => [name, Object.hasOwn(before, name) && before[name] === true]);
  return { ...scenario, facts: { ...scenario.facts, ...Object.fromEntries(known) } };
}

/** Everything that can be known of earlier activities, nothing at first: 2 to the number of names. */
export function everyBefore({ earlier }: Scenario): readonly Before[] {
  return earlier.reduce<readonly Before[]>(
    (all, { name }) =>
      all.flatMap((one) => [
        { ...one, [name]: false },
        { ...one, [name]: true },
      ]),
    [{}],
  );
}

/** What is known of somebody by the endings their last finished attempts came to, by activity. */
export const beforeOf = ({ earlier }: Scenario, endingOf: (activity: string) => string | null): Before =>
  Object.fromEntries(earlier.map(({ name, activity, endings }) => [name, endings.includes(endingOf(activity) ?? '')]));
