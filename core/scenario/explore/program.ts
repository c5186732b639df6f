import { type ASTNode, parse } from '@marcbachmann/cel-js';
import type { Game } from '../play.ts';
import type { Condition, Effect, Value } from '../scenario.ts';
import type { Registers } from './registers.ts';

/** A condition over registers. */
export type Test = (registers: Int32Array) => boolean;

interface Expression {
  readonly kind: 'int' | 'bool' | 'string';
  readonly of: (registers: Int32Array) => number;
}

const always: Test = () => true;

/**
 * Turns conditions and effects into functions over registers, each condition once. What this does not know (division,
 * multiplication, functions) goes the long way round through the same CEL as in play, so both always agree.
 */
export function programOf(game: Game, registers: Registers) {
  const tests = new Map<string, Test>();

  function test(condition: Condition | null): Test {
    if (condition === null) return always;
    const known = tests.get(condition.source);
    if (known) return known;
    const made = compile(condition) ?? slowly(condition);
    tests.set(condition.source, made);
    return made;
  }

  function compile(condition: Condition): Test | null {
    try {
      const expression = read(parse(condition.source).ast);
      if (expression?.kind !== 'bool') return null;
      const { of } = expression;
      return (now) => of(now) === 1;
    } catch {
      return null;
    }
  }

  function slowly(condition: Condition): Test {
    const names = [...registers.names];
    return (now) => {
      const values: Record<string, Value> = {};
      for (const [name, register] of names) values[name] = registers.value(register, now[register] as number);
      return game.test(condition, values);
    };
  }

  function read(node: ASTNode): Expression | null {
    switch (node.op) {
      case 'value': {
        const value = node.args;
        if (typeof value === 'boolean') return constant('bool', Number(value));
        if (typeof value === 'bigint' && value >= -(2n ** 31n) && value < 2n ** 31n)
          return constant('int', Number(value));
        return typeof value === 'string' ? constant('string', registers.text(value)) : null;
      }
      case 'id': {
        const register = registers.names.get(node.args);
        const kind = register === undefined ? undefined : registers.kinds[register];
        return register === undefined || !kind ? null : { kind, of: (now) => now[register] as number };
      }
      case '.': {
        const [of, name] = node.args;
        const word =
          of.op === 'id' && of.args === 'home' && Object.hasOwn(game.home, name) ? game.home[name] : undefined;
        return word === undefined ? null : constant('string', registers.text(word));
      }
      case '!_': {
        const of = read(node.args as ASTNode);
        return of?.kind === 'bool' ? { kind: 'bool', of: (now) => 1 - of.of(now) } : null;
      }
      case '-_': {
        const of = read(node.args as ASTNode);
        return of?.kind === 'int' ? { kind: 'int', of: (now) => -of.of(now) } : null;
      }
      case '&&':
      case '||':
      case '+':
      case '-':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=': {
        const [first, second] = node.args as [ASTNode, ASTNode];
        const [a, b] = [read(first), read(second)];
        return a && b && a.kind === b.kind ? binary(node.op, a, b) : null;
      }
      default:
        return null;
    }
  }

  /** Applies effects in place, with the bounds of each name. */
  function apply(effects: readonly Effect[]): (now: Int32Array) => void {
    const steps = effects.map((effect) => {
      const register = registers.names.get(effect.name) ?? 0;
      const bound = game.bounds.get(effect.name) ?? { min: -(2 ** 31), max: 2 ** 31 - 1 };
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

const constant = (kind: Expression['kind'], value: number): Expression => ({ kind, of: () => value });

function binary(
  op: '&&' | '||' | '+' | '-' | '==' | '!=' | '<' | '<=' | '>' | '>=',
  a: Expression,
  b: Expression,
): Expression | null {
  const [x, y] = [a.of, b.of];
  const { kind } = a;
  if (op === '==') return { kind: 'bool', of: (now) => (x(now) === y(now) ? 1 : 0) };
  if (op === '!=') return { kind: 'bool', of: (now) => (x(now) === y(now) ? 0 : 1) };
  if (op === '&&') return kind === 'bool' ? { kind, of: (now) => (x(now) === 1 ? y(now) : 0) } : null;
  if (op === '||') return kind === 'bool' ? { kind, of: (now) => (x(now) === 1 ? 1 : y(now)) } : null;
  if (kind !== 'int') return null;
  switch (op) {
    case '+':
      return { kind, of: (now) => x(now) + y(now) };
    case '-':
      return { kind, of: (now) => x(now) - y(now) };
    case '<':
      return { kind: 'bool', of: (now) => (x(now) < y(now) ? 1 : 0) };
    case '<=':
      return { kind: 'bool', of: (now) => (x(now) <= y(now) ? 1 : 0) };
    case '>':
      return { kind: 'bool', of: (now) => (x(now) > y(now) ? 1 : 0) };
    case '>=':
      return { kind: 'bool', of: (now) => (x(now) >= y(now) ? 1 : 0) };
  }
}
