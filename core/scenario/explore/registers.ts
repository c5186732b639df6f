import { everyEffect } from '../every.ts';
import type { Game } from '../play.ts';
import type { Value } from '../scenario.ts';

/**
 * The state of a play as whole numbers in a fixed order, and the same packed into 32-bit words. Names come first (meters,
 * clock, facts), then the scene, then one bit for each channel asked and each `once` choice used.
 */
export interface Registers {
  /** Register of each name. */
  readonly names: ReadonlyMap<string, number>;
  readonly kinds: readonly ('int' | 'bool' | 'string')[];
  /** Register of the scene's index in `scenario.scenes`. */
  readonly scene: number;
  /** Register of each channel, in the scenario's order. */
  readonly channels: readonly number[];
  /** Register of each `once` choice, by `scene>choice`. */
  readonly once: ReadonlyMap<string, number>;
  readonly count: number;
  /** Number of 32-bit words a packed state takes. */
  readonly words: number;
  pack(registers: Int32Array, into: Int32Array, at: number): void;
  unpack(from: Int32Array, at: number, registers: Int32Array): void;
  /** The number that stands for a text; a text nobody mentioned before gets a new one. */
  text(value: string): number;
  /** What a register means, as the author would write it. */
  value(register: number, number: number): Value;
  /** The number that stands for a value. */
  number(value: Value): number;
}

interface Field {
  readonly register: number;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  readonly min: number;
}

export function registersOf(game: Game): Registers {
  const { scenario, bounds } = game;
  const starts: [string, Value][] = [
    ...scenario.meters.map((meter): [string, Value] => [meter.name, meter.start]),
    ...(scenario.clock ? [[scenario.clock.name, scenario.clock.start] as [string, Value]] : []),
    ...Object.entries(scenario.facts),
  ];
  const texts: string[] = [];
  const numberOfText = new Map<string, number>();
  const text = (value: string): number => {
    const known = numberOfText.get(value) ?? texts.push(value) - 1;
    numberOfText.set(value, known);
    return known;
  };
  const number = (value: Value): number =>
    typeof value === 'number' ? value : typeof value === 'string' ? text(value) : Number(value);
  for (const [, start] of starts) number(start);
  for (const effect of everyEffect(scenario)) if (effect.type === 'set') number(effect.to);

  const names = new Map(starts.map(([name], index) => [name, index]));
  const kinds = starts.map(([, start]) =>
    typeof start === 'number' ? 'int' : typeof start === 'boolean' ? 'bool' : 'string',
  );
  let count = starts.length;
  const scene = count++;
  const channels = scenario.channels.map(() => count++);
  const once = new Map<string, number>();
  for (const one of scenario.scenes)
    for (const choice of one.choices) if (choice.once) once.set(`${one.id}>${choice.id}`, count++);

  const fields: Field[] = [];
  let word = 0;
  let used = 0;
  const field = (register: number, min: number, max: number): void => {
    const bits = Math.min(32, Math.max(1, 32 - Math.clz32(max - min)));
    if (used + bits > 32) {
      word++;
      used = 0;
    }
    fields.push({ register, word, shift: used, mask: bits === 32 ? -1 : (1 << bits) - 1, min: bits === 32 ? 0 : min });
    used += bits;
  };
  for (const [name, start] of starts) {
    const register = names.get(name) ?? 0;
    const bound = bounds.get(name);
    if (bound && bound.max - bound.min < 2 ** 31) field(register, bound.min, bound.max);
    else if (typeof start === 'number') field(register, -(2 ** 31), 2 ** 31 - 1);
    else field(register, 0, typeof start === 'boolean' ? 1 : Math.max(1, texts.length - 1));
  }
  field(scene, 0, Math.max(1, scenario.scenes.length - 1));
  for (const register of [...channels, ...once.values()]) field(register, 0, 1);
  const words = word + 1;

  return {
    names,
    kinds,
    scene,
    channels,
    once,
    count,
    words,
    text,
    number,
    value: (register, value) =>
      kinds[register] === 'bool' ? value === 1 : kinds[register] === 'string' ? (texts[value] ?? '') : value,
    pack(registers, into, at) {
      into.fill(0, at, at + words);
      for (let index = 0; index < fields.length; index++) {
        const one = fields[index] as Field;
        const slot = at + one.word;
        into[slot] =
          (into[slot] as number) | ((((registers[one.register] as number) - one.min) & one.mask) << one.shift);
      }
    },
    unpack(from, at, registers) {
      for (let index = 0; index < fields.length; index++) {
        const one = fields[index] as Field;
        const whole = from[at + one.word] as number;
        registers[one.register] = one.mask === -1 ? whole : ((whole >>> one.shift) & one.mask) + one.min;
      }
    },
  };
}
