import { type Before, everyBefore, withEarlier } from './earlier.ts';
import { everyCondition, everyGuard } from './every.ts';
import { type Exploration, explore } from './explore/explore.ts';
import type { Budget } from './explore/search.ts';
import { type Game, prepare } from './play.ts';
import type { Condition, Scenario } from './scenario.ts';

/** A country a trainee may choose as home: its name and its words. */
export interface Home {
  readonly name: string;
  readonly home: Readonly<Record<string, string>>;
}

/** One exploration, and for whom the scenario plays so. */
export interface Run {
  readonly countries: readonly string[];
  /** What was known of earlier activities. */
  readonly before: Before;
  readonly game: Game;
  readonly found: Exploration;
}

/**
 * Explores a scenario for every home country in which it plays differently: once for all of them where no choice or
 * channel asks for `home`, and else once for those that give the same words to what is asked. Texts may differ within
 * one exploration. All of that once for each thing that can be known of earlier activities. The budget is one exploration's.
 */
export function exploreScenario(scenario: Scenario, homes: readonly Home[], budget: Budget): readonly Run[] {
  const texts = new Set<Condition>(everyGuard(scenario));
  const conditions = [...everyCondition(scenario)];
  const deciding = wordsOf(conditions.filter((condition) => !texts.has(condition)));
  const shown = wordsOf([...texts]);
  const countries = homes.length > 0 ? homes : [{ name: '', home: {} }];
  return everyBefore(scenario).flatMap((before) => {
    const known = withEarlier(scenario, before);
    return groups(countries, deciding).map((alike) => {
      const [game, ...others] = groups(alike, shown).map((group) => prepare(known, group[0]?.home ?? {}));
      const first = game ?? prepare(known, {});
      return { countries: alike.map((one) => one.name), before, game: first, found: explore(first, budget, others) };
    });
  });
}

const wordsOf = (conditions: readonly Condition[]): readonly string[] =>
  [...new Set(conditions.flatMap((condition) => condition.home))].sort();

/** Countries by what they say to some words; `*` stands for all of them. */
function groups(homes: readonly Home[], words: readonly string[]): readonly (readonly Home[])[] {
  const alike = new Map<string, Home[]>();
  for (const one of homes) {
    const key = JSON.stringify(words.includes('*') ? one.home : words.map((name) => one.home[name] ?? null));
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()];
}
