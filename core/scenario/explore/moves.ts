import type { Game } from '../play.ts';
import type { Action } from '../scenario.ts';
import { programOf, type Test } from './program.ts';
import type { Registers } from './registers.ts';

/** One thing that can be done, ready for many states: whether it is open in one, and what it makes of one. */
export interface Move {
  readonly action: Action;
  readonly open: Test;
  /** Changes the registers in place to the state that follows. */
  readonly make: (registers: Int32Array) => void;
}

export interface Moves {
  /** The state with which play begins. */
  begin(): Int32Array;
  /** By index of the scene: its choices, then every channel. An ending has none. */
  readonly of: readonly (readonly Move[])[];
  /** The scenes that are endings, by index. */
  readonly endings: readonly boolean[];
}

/** The same rules as `play.ts`, over registers; a test plays both side by side. */
export function movesOf(game: Game, registers: Registers): Moves {
  const { scenario } = game;
  const { test, apply } = programOf(game, registers);
  const index = new Map(scenario.scenes.map((scene, at) => [scene.id, at]));
  const endings = scenario.scenes.map((scene) => scene.ending !== null);
  const entering = scenario.scenes.map((scene) => apply(scene.effects));
  const clock = scenario.clock ? (registers.names.get(scenario.clock.name) ?? -1) : -1;
  const out = scenario.clock ? (index.get(scenario.clock.out) ?? -1) : -1;

  function enter(now: Int32Array, scene: number, outOfTime: boolean): void {
    const before = clock < 0 ? 1 : (now[clock] as number);
    (entering[scene] as (now: Int32Array) => void)(now);
    if (!outOfTime && !endings[scene] && before !== 0 && clock >= 0 && now[clock] === 0) enter(now, out, true);
    else now[registers.scene] = scene;
  }

  const asks = scenario.channels.map((channel, at): Move => {
    const asked = registers.channels[at] as number;
    const holds = test(channel.when);
    const effects = apply(channel.effects);
    return {
      action: { type: 'ask', channel: channel.id },
      open: (now) => now[asked] === 0 && holds(now),
      make(now) {
        const before = clock < 0 ? 1 : (now[clock] as number);
        effects(now);
        now[asked] = 1;
        if (clock >= 0 && before !== 0 && now[clock] === 0) enter(now, out, true);
      },
    };
  });

  const of = scenario.scenes.map((scene) => {
    if (scene.ending !== null) return [];
    const chooses = scene.choices.flatMap((choice): Move[] => {
      const target = index.get(choice.target);
      if (target === undefined) return [];
      const holds = test(choice.when);
      const effects = apply(choice.effects);
      const used = choice.once ? (registers.once.get(`${scene.id}>${choice.id}`) ?? -1) : -1;
      const toEnding = endings[target] === true;
      return [
        {
          action: { type: 'choose', scene: scene.id, choice: choice.id },
          open: used < 0 ? holds : (now) => now[used] === 0 && holds(now),
          make(now) {
            const before = clock < 0 ? 1 : (now[clock] as number);
            effects(now);
            if (used >= 0) now[used] = 1;
            const late = clock >= 0 && before !== 0 && now[clock] === 0 && !toEnding;
            enter(now, late ? out : target, late);
          },
        },
      ];
    });
    return [...chooses, ...asks];
  });

  return {
    endings,
    of,
    begin() {
      const now = new Int32Array(registers.count);
      for (const meter of scenario.meters) now[registers.names.get(meter.name) ?? 0] = meter.start;
      if (scenario.clock && clock >= 0) now[clock] = scenario.clock.start;
      for (const [name, value] of Object.entries(scenario.facts))
        now[registers.names.get(name) ?? 0] = registers.number(value);
      enter(now, index.get(scenario.start) ?? 0, false);
      return now;
    },
  };
}
