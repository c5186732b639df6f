import { conditionCompiler } from '../condition.ts';
import { compileExpression, farthest, type World } from '../expression.ts';
import { type Game, startValues } from '../play.ts';
import type { Condition, Effect, Value } from '../scenario.ts';
import type { Registers } from './registers.ts';

/** A condition over registers. */
export type Test = (registers: Int32Array) => boolean;

const always: Test = () => true;

export interface Program {
  test(condition: Condition | null): Test;
  /** Makes effects into a function that applies them in place. */
  apply(effects: readonly Effect[]): (now: Int32Array) => void;
}

/**
 * Turns conditions and effects into functions over registers, each condition once. What this does not know (division,
 * multiplication, functions) goes the long way round through the same CEL as in play, so both always agree.
 */
export function programOf(game: Game, registers: Registers): Program {
  const tests = new Map<string, Test>();
  const compile = conditionCompiler(startValues(game.scenario));

  const world: World<Int32Array> = {
    home: game.home,
    text: registers.text,
    name(name) {
      const register = registers.names.get(name);
      if (register === undefined) return null;
      switch (registers.kinds[register]) {
        case 'int':
          return { kind: 'int', of: (now) => now[register] as number, most: farthest };
        case 'bool':
          return { kind: 'bool', of: (now) => now[register] === 1 };
        default:
          return { kind: 'string', of: (now) => now[register] as number };
      }
    },
  };

  function test(condition: Condition | null): Test {
    if (condition === null) return always;
    const known = tests.get(condition.source);
    if (known) return known;
    const compiled = compile(condition.source);
    const made = (compiled.ok ? compileExpression(compiled.ast, world) : null) ?? slowly(condition);
    tests.set(condition.source, made);
    return made;
  }

  function slowly(condition: Condition): Test {
    const names = [...registers.names];
    return (now) => {
      const values: Record<string, Value> = {};
      for (const [name, register] of names) values[name] = registers.value(register, now[register] as number);
      return game.test(condition, values);
    };
  }

  /** Applies effects in place, with the bounds of each name. */
  function apply(effects: readonly Effect[]): (now: Int32Array) => void {
    const steps = effects.map((effect) => {
      const register = registers.names.get(effect.name) ?? 0;
      const bound = game.bounds.get(effect.name) ?? { min: -farthest, max: farthest - 1 };
      const isInt = registers.kinds[register] === 'int';
      return {
        register,
        ...bound,
        isInt,
        isSet: effect.type === 'set',
        by: effect.type === 'set' ? registers.number(effect.to) : effect.by,
      };
    });
    if (steps.length === 0) return () => undefined;
    return (now) => {
      for (let index = 0; index < steps.length; index++) {
        const step = steps[index] as (typeof steps)[number];
        const to = step.isSet ? step.by : (now[step.register] as number) + step.by;
        now[step.register] = step.isInt ? Math.min(step.max, Math.max(step.min, to)) : to;
      }
    };
  }

  return { test, apply };
}
