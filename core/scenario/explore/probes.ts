import type { Game } from '../play.ts';
import type { Condition, Guarded } from '../scenario.ts';
import type { Moves } from './moves.ts';
import type { Program, Test } from './program.ts';

/** Where something was seen: in a state found by the search, or behind a move out of it (`move` below 0: in the state). */
export interface Sight {
  readonly state: number;
  readonly move: number;
}

/** One condition, and the first places where it held and where it did not. */
export interface Probe {
  readonly condition: Condition;
  /** One for each country that may see it otherwise. */
  readonly tests: readonly Test[];
  held: Sight | null;
  failed: Sight | null;
}

/** The conditions that are asked at one place and are not yet seen to be both. */
export type Probes = Probe[];

export interface AllProbes {
  readonly all: readonly Probe[];
  /** By index of the scene: asked of its choices, in every state of it. */
  readonly choices: readonly Probes[];
  /** By index of the scene: of its text, on entering. */
  readonly texts: readonly Probes[];
  /** By scene and move: of what is said once it is done. */
  readonly said: readonly (readonly Probes[])[];
  /** By index of the channel: whether it can be asked, in every story state in which it was not. */
  readonly channels: readonly Probes[];
}

/**
 * Lays out what is to be asked. `programs` has the game's own program first, then those of other countries in which it
 * plays alike but shows other texts.
 */
export function probesOf({ scenario }: Game, moves: Moves, programs: readonly Program[]): AllProbes {
  const all: Probe[] = [];
  const probe = (condition: Condition | null): Probe[] => {
    if (condition === null) return [];
    const countries = condition.home.length === 0 ? programs.slice(0, 1) : programs;
    const tests = countries.map((program) => program.test(condition));
    const made: Probe = { condition, tests, held: null, failed: null };
    all.push(made);
    return [made];
  };
  const body = (texts: readonly Guarded[]): Probes => texts.flatMap((text) => probe(text.when));
  const channels = scenario.channels.map((channel) => probe(channel.when));
  // A channel says the same in every scene.
  const answers = new Map(scenario.channels.map((channel) => [channel.body, body(channel.body)]));
  return {
    all,
    channels,
    choices: scenario.scenes.map((scene) => scene.choices.flatMap((choice) => probe(choice.when))),
    texts: scenario.scenes.map((scene) => body(scene.body)),
    said: moves.of.map((list) => list.map((move) => answers.get(move.said) ?? body(move.said))),
  };
}

/** Asks what is left to ask at a place, and lets go of what was seen both ways. */
export function ask(probes: Probes, now: Int32Array, state: number, move: number): void {
  for (let index = probes.length - 1; index >= 0; index--) {
    const probe = probes[index] as Probe;
    for (let country = 0; country < probe.tests.length; country++) {
      if ((probe.tests[country] as Test)(now)) probe.held ??= { state, move };
      else probe.failed ??= { state, move };
    }
    if (probe.held && probe.failed) probes.splice(index, 1);
  }
}
