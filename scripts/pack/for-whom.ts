import type { AtlasEntry } from '../../core/pack/pack.ts';
import { withEarlier } from '../../core/scenario/earlier.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { UsageError } from './command.ts';

/** The words of the country a person has named, or of the atlas’s first; none where the pack has no atlas. */
export function homeOf(homes: readonly AtlasEntry[], written: string | undefined): Readonly<Record<string, string>> {
  const code = written?.toUpperCase();
  const entry = code ? homes.find((one) => one.code === code) : homes[0];
  if (code && !entry)
    throw new UsageError(
      `The atlas has no ${code}; it has ${homes.map((one) => one.code).join(', ') || 'no country'}.`,
    );
  return entry?.home ?? {};
}

/** The scenario for somebody of whom the facts from earlier activities are true that a person has named. */
export function withNamed(scenario: Scenario, written = ''): Scenario {
  const named = written.split(',').filter(Boolean);
  const unknown = named.find((name) => scenario.earlier.every((one) => one.name !== name));
  if (unknown !== undefined)
    throw new UsageError(
      `“${unknown}” is no fact from an earlier activity; it asks for ${scenario.earlier.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  return withEarlier(scenario, Object.fromEntries(named.map((name) => [name, true])));
}
