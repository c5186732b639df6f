import type { Diagnostic, Position } from '../diagnostic.ts';
import { plainText } from '../markdown/text.ts';
import type { Action } from '../scenario/action.ts';
import { checkScenario } from '../scenario/check.ts';
import { everyCondition } from '../scenario/every.ts';
import type { Witness } from '../scenario/explore/explore.ts';
import type { Budget } from '../scenario/explore/search.ts';
import type { Home } from '../scenario/runs.ts';
import type { Guarded, Scenario } from '../scenario/scenario.ts';
import { writtenRules } from '../scenario/written.ts';
import type { Ways } from './trial/targets.ts';

/** What exploring a scenario showed for some home countries, as plain data. Paths are the shortest there are. */
export interface ExploredRun {
  readonly countries: readonly string[];
  readonly complete: boolean;
  readonly states: number;
  /** By scene: the share of plays at random that come there at least once. */
  readonly visits: Readonly<Record<string, number>>;
  readonly scenes: Readonly<Record<string, readonly Action[]>>;
  readonly choices: Readonly<Record<string, readonly Action[]>>;
  readonly channels: Readonly<Record<string, readonly Action[]>>;
  /** By ending: its share of plays at random. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface Explored {
  readonly findings: readonly Diagnostic[];
  readonly runs: readonly ExploredRun[];
}

/** Explores a scenario for the studio: what is wrong with it, how many plays come to each scene, and the way there. */
export function exploreForStudio(path: string, scenario: Scenario, homes: readonly Home[], budget: Budget): Explored {
  const { findings, runs } = checkScenario(path, scenario, homes, budget);
  return {
    findings,
    runs: runs.map(({ countries, found }) => ({
      countries,
      complete: found.complete,
      states: found.states,
      visits: Object.fromEntries(found.visits()),
      scenes: written(found.scenes),
      choices: written(found.choices),
      channels: written(found.channels),
      endings: Object.fromEntries([...found.endings].map(([id, { plays }]) => [id, plays])),
    })),
  };
}

const written = (ways: ReadonlyMap<string, Witness>) =>
  Object.fromEntries([...ways].map(([id, witness]) => [id, witness()]));

/** The ways of a run as they were before they were sent from one thread to another. */
export function waysOf({ scenes, choices, channels, endings }: ExploredRun): Ways {
  const read = (ways: Readonly<Record<string, readonly Action[]>>) =>
    new Map(Object.entries(ways).map(([id, path]) => [id, () => path]));
  const places = read(scenes);
  const ends = Object.keys(endings).map((id) => [id, { witness: places.get(id) ?? (() => []) }] as const);
  return { scenes: places, choices: read(choices), channels: read(channels), endings: new Map(ends) };
}

/**
 * All that decides how a scenario plays and what is said of it, as one text. Two scenarios with the same one explore
 * alike, whatever their texts say and wherever they stand.
 */
export function playKey(scenario: Scenario, homes: readonly Home[]): string {
  const guards = (body: readonly Guarded[]) => body.flatMap(({ when }) => (when ? [when.source] : []));
  const { clock, meters, facts, earlier, pass, start, scenes, channels } = scenario;
  return JSON.stringify([
    clock,
    meters.map(({ name, label, start: from, min, max }) => [name, label, from, min, max]),
    facts,
    earlier.map(({ name, activity, endings }) => [name, activity, endings]),
    pass?.source,
    start,
    scenes.map((scene) => [
      scene.id,
      scene.ending,
      writtenRules({ when: null, effects: scene.effects }),
      guards(scene.body),
      scene.choices.map((choice) => [
        choice.id,
        choice.target,
        plainText(choice.label),
        writtenRules(choice),
        guards(choice.body),
      ]),
    ]),
    channels.map((channel) => [channel.id, plainText(channel.title), writtenRules(channel), guards(channel.body)]),
    homes.map(({ name, home }) => [name, home]),
  ]);
}

/** Every place of a scenario that a finding of its exploration may name, in one order. */
export function placesOf(scenario: Scenario): readonly Position[] {
  return [
    ...scenario.meters.map(({ at }) => at),
    ...scenario.earlier.map(({ at }) => at),
    ...scenario.scenes.flatMap(({ at, effects, choices }) => [
      at,
      ...effects.map((one) => one.at),
      ...choices.flatMap((choice) => [choice.at, ...choice.effects.map((one) => one.at)]),
    ]),
    ...scenario.channels.flatMap(({ at, effects }) => [at, ...effects.map((one) => one.at)]),
    ...everyCondition(scenario),
  ].map(({ line, column }) => ({ line, column }));
}

/** Findings of a scenario, moved to where the same places stand in a text that plays alike. */
export function movedFindings(
  list: readonly Diagnostic[],
  from: readonly Position[],
  to: readonly Position[],
): readonly Diagnostic[] {
  const at = new Map(from.map(({ line, column }, index) => [`${line}:${column}`, to[index]]));
  return list.map((one) => ({ ...one, ...at.get(`${one.line}:${one.column}`) }));
}
