import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import { compileExpression, type Expression, farthest } from './expression.ts';
import type { Value } from './scenario.ts';

/** Values by name, as a play has them. */
export type Values = Readonly<Record<string, Value>>;

type Home = Readonly<Record<string, string>>;

/** A condition ready to be asked. It never throws: one that cannot be evaluated (a division by zero, say) does not hold. */
export type Test = (values: Values) => boolean;

export type Compiled =
  | {
      readonly ok: true;
      /** The condition as CEL's own tree, for whoever keeps a state in another form. */
      readonly ast: ASTNode;
      /** Words of the home country that it asks for; `*` where it asks for what cannot be told by its name. */
      readonly home: readonly string[];
      /** Makes it ready for one home country. */
      readonly test: (home: Home) => Test;
      /** The same by CEL's interpreter alone: what `test` is held to. */
      readonly interpret: (home: Home) => Test;
    }
  | { readonly ok: false; readonly message: string; readonly offset: number };

// CEL's own types are names too, and a variable cannot have them.
const types = ['bool', 'int', 'uint', 'double', 'string', 'bytes', 'list', 'map', 'type', 'null_type', 'dyn', 'any'];
// Words that CEL keeps for itself (Common Expression Language, “Syntax”, RESERVED).
const kept =
  'as break const continue else for function if import let loop package namespace return var void while'.split(' ');
const reserved = new Set(['home', 'true', 'false', 'null', 'in', 'timestamp', 'duration', ...types, ...kept]);

/** Whether a meter, clock or fact may have this name: a CEL identifier that means nothing else. */
export const isName = (name: string): boolean =>
  /^[a-zA-Z_]\w{0,63}$/.test(name) && !reserved.has(name) && !(name in Object.prototype);

/** What a condition may call. Each takes time in proportion to what is written; loops and patterns do not, and stay out. */
const functions = new Set(['size', 'contains', 'startsWith', 'endsWith', 'has']);

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
      const refused = called(program.ast).find((call) => !functions.has(call.name));
      if (refused) return { ok: false, message: `“${refused.name}” cannot be used here`, offset: refused.offset };
      const checked = program.check();
      if (!checked.valid) return refusal(checked.error);
      if (checked.type !== 'bool' && checked.type !== 'dyn') {
        return { ok: false, message: `it gives ${checked.type}, not yes or no`, offset: 0 };
      }
      const interpret =
        (home: Home): Test =>
        (values) =>
          holds(program, values, home);
      return {
        ok: true,
        ast: program.ast,
        home: [...new Set(homeWords(program.ast))],
        test: (home) => compileExpression(program.ast, worldOf(names, home)) ?? interpret(home),
        interpret,
      };
    } catch (error) {
      return refusal(error);
    }
  };
}

function worldOf(names: Readonly<Record<string, Value>>, home: Home) {
  const own = new Map(Object.keys(names).map((name) => [name, name]));
  return {
    home,
    text: (value: string) => value,
    name(written: string): Expression<Values> | null {
      const name = own.get(written);
      if (name === undefined) return null;
      switch (typeof names[name]) {
        case 'number':
          return { kind: 'int', of: (values) => values[name] as number, most: farthest };
        case 'boolean':
          return { kind: 'bool', of: (values) => values[name] as boolean };
        default:
          return { kind: 'string', of: (values) => values[name] as string };
      }
    },
  };
}

function holds(program: (context: Record<string, unknown>) => unknown, values: Values, home: Home): boolean {
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

/** The nodes right below one. */
function below(node: ASTNode): readonly ASTNode[] {
  const isNode = (one: unknown): one is ASTNode => typeof one === 'object' && one !== null && 'op' in one;
  const args: unknown = node.args;
  return isNode(args) ? [args] : Array.isArray(args) ? args.flat(2).filter(isNode) : [];
}

function called(node: ASTNode): readonly { name: string; offset: number }[] {
  const here = node.op === 'call' || node.op === 'rcall' ? [{ name: node.args[0], offset: node.pos }] : [];
  return [...here, ...below(node).flatMap(called)];
}

function homeWords(node: ASTNode): readonly string[] {
  if (node.op === 'id') return node.args === 'home' ? ['*'] : [];
  const [of, name] = node.op === '.' || node.op === '[]' ? node.args : [];
  if (of?.op === 'id' && of.args === 'home') {
    if (typeof name === 'string') return [name];
    if (name?.op === 'value' && typeof name.args === 'string') return [name.args];
  }
  return below(node).flatMap(homeWords);
}

function refusal(error: unknown): Compiled {
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read';
  const node = (error as { node?: { pos?: number } } | null)?.node;
  return { ok: false, message, offset: node?.pos ?? 0 };
}
