import type { Game } from '../play.ts';
import type { Action, Guarded } from '../scenario.ts';
import type { Program, Test } from './program.ts';
import type { Registers } from './registers.ts';

/** One thing that can be done, ready for many states. */
export interface Move {
  readonly action: Action;
  readonly open: Test;
  /** Applies what was decided, in place; whether the clock ran out by it. */
  readonly decide: (now: Int32Array) => boolean;
  /** Goes where it leads, in place; whether a scene was entered. */
  readonly arrive: (now: Int32Array, late: boolean) => boolean;
  /** What is said in between. */
  readonly said: readonly Guarded[];
}

export interface Moves {
  /** The state with which play begins. */
  begin(): Int32Array;
  /** By index of the scene: its choices, then every channel. An ending has none. */
  readonly of: readonly (readonly Move[])[];
}

/** The same rules as `play.ts`, over registers; a test plays both side by side. */
export function movesOf(game: Game, registers: Registers, { test, apply }: Program): Moves {
  const { scenario } = game;
  const index = new Map(scenario.scenes.map((scene, at) => [scene.id, at]));
  const endings = scenario.scenes.map((scene) => scene.ending !== null);
  const entering = scenario.scenes.map((scene) => (scene.effects.length === 0 ? null : apply(scene.effects)));
  const clock = scenario.clock ? (registers.names.get(scenario.clock.name) ?? -1) : -1;
  const out = scenario.clock ? (index.get(scenario.clock.out) ?? -1) : -1;
  const scene = registers.scene;

  function enter(now: Int32Array, to: number, late: boolean): void {
    const effects = entering[to];
    if (effects) {
      const had = clock < 0 ? 0 : (now[clock] as number);
      effects(now);
      if (!late && had !== 0 && now[clock] === 0 && !endings[to]) {
        enter(now, out, true);
        return;
      }
    }
    now[scene] = to;
  }

  /** Effects, then a mark that stays: asked, or used. */
  function deciding(effects: ReturnType<typeof apply> | null, mark: number): Move['decide'] {
    return (now) => {
      const had = clock < 0 ? 0 : (now[clock] as number);
      if (effects) effects(now);
      if (mark >= 0) now[mark] = 1;
      return had !== 0 && now[clock] === 0;
    };
  }

  const asks = scenario.channels.map((channel, at): Move => {
    const asked = registers.channels[at] as number;
    const holds = channel.when && test(channel.when);
    return {
      action: { type: 'ask', channel: channel.id },
      open: holds ? (now) => now[asked] === 0 && holds(now) : (now) => now[asked] === 0,
      decide: deciding(apply(channel.effects), asked),
      arrive(now, late) {
        if (late) enter(now, out, true);
        return late;
      },
      said: channel.body,
    };
  });

  const of = scenario.scenes.map((one) => {
    if (one.ending !== null) return [];
    const chooses = one.choices.flatMap((choice): Move[] => {
      const target = index.get(choice.target);
      if (target === undefined) return [];
      const holds = test(choice.when);
      const used = choice.once ? (registers.once.get(`${one.id}>${choice.id}`) ?? -1) : -1;
      const toEnding = endings[target] === true;
      return [
        {
          action: { type: 'choose', scene: one.id, choice: choice.id },
          open: used < 0 ? holds : (now) => now[used] === 0 && holds(now),
          decide: deciding(choice.effects.length === 0 ? null : apply(choice.effects), used),
          arrive(now, late) {
            if (late && !toEnding) enter(now, out, true);
            else enter(now, target, false);
            return true;
          },
          said: choice.body,
        },
      ];
    });
    return [...chooses, ...asks];
  });

  return {
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
