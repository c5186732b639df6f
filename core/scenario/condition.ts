import { Environment } from '@marcbachmann/cel-js';
import type { Value } from './scenario.ts';

/** Values by name, as a play has them. */
export type Values = Readonly<Record<string, Value>>;

/** A condition ready to be asked. It never throws: one that cannot be evaluated (a division by zero, say) does not hold. */
export type Test = (values: Values, home: Readonly<Record<string, string>>) => boolean;

export type Compiled =
  | { readonly ok: true; readonly test: Test }
  | { readonly ok: false; readonly message: string; readonly offset: number };

const reserved = new Set(['home', 'true', 'false', 'null', 'in']);

/** Whether a meter, clock or fact may have this name: a CEL identifier that means nothing else. */
export const isName = (name: string): boolean =>
  /^[a-zA-Z_]\w{0,63}$/.test(name) && !reserved.has(name) && !(name in Object.prototype);

/**
 * Makes the compiler of one scenario's conditions. They are CEL (Common Expression Language) over the scenario's names
 * and `home`; whole numbers are CEL's `int`. Nothing is ever evaluated as JavaScript.
 */
export function conditionCompiler(names: Readonly<Record<string, Value>>): (source: string) => Compiled {
  const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } }).registerVariable('home', 'map');
  for (const [name, value] of Object.entries(names)) {
    environment.registerVariable(
      name,
      typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'bool' : 'string',
    );
  }
  return (source) => {
    if (source.length > 2000) return { ok: false, message: 'it is longer than 2,000 characters', offset: 0 };
    try {
      const program = environment.parse(source);
      const checked = program.check();
      if (!checked.valid) return refusal(checked.error);
      if (checked.type !== 'bool' && checked.type !== 'dyn') {
        return { ok: false, message: `it gives ${checked.type}, not yes or no`, offset: 0 };
      }
      return { ok: true, test: (values, home) => holds(program, values, home) };
    } catch (error) {
      return refusal(error);
    }
  };
}

function holds(
  program: (context: Record<string, unknown>) => unknown,
  values: Values,
  home: Readonly<Record<string, string>>,
): boolean {
  const context: Record<string, unknown> = { home };
  for (const name in values) {
    const value = values[name];
    context[name] = typeof value === 'number' ? BigInt(value) : value;
  }
  try {
    return program(context) === true;
  } catch {
    return false;
  }
}

function refusal(error: unknown): Compiled {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read';
  const node = (error as { node?: { pos?: number } } | null)?.node;
  return { ok: false, message, offset: node?.pos ?? 0 };
}
