import type { ASTNode } from '@marcbachmann/cel-js';

/** What stands for a text in a state: itself, or a number given to it. Texts are only ever compared. */
type Text = string | number;

/** A part of a condition as a function of a state. `most` is the largest distance from 0 a whole number can have. */
export type Expression<S> =
  | { readonly kind: 'int'; readonly of: (state: S) => number; readonly most: number; readonly constant?: number }
  | { readonly kind: 'bool'; readonly of: (state: S) => boolean }
  | { readonly kind: 'string'; readonly of: (state: S) => Text; readonly constant?: Text };

/** How names, texts and words of the home country are read in one kind of state. */
export interface World<S> {
  /** The value of a meter, the clock or a fact; null where there is no such name. */
  name(name: string): Expression<S> | null;
  /** What stands for a text of the condition. */
  text(value: string): Text;
  readonly home: Readonly<Record<string, string>>;
}

/** No whole number of a play is further from 0. */
export const farthest = 2 ** 31;

/**
 * Turns the usual conditions into functions over a state, without CEL's interpreter: comparisons and arithmetic of whole
 * numbers, texts compared, `in` a written list, and, or, not, `?:`. They give what CEL gives, which a test holds them
 * to. Null for what this does not know, and wherever CEL could fail: a division by what may be zero, a number that
 * leaves what is exact. Such a condition goes to CEL itself.
 */
export function compileExpression<S>(root: ASTNode, world: World<S>): ((state: S) => boolean) | null {
  const whole = read(root);
  return whole?.kind === 'bool' ? whole.of : null;

  function read(node: ASTNode): Expression<S> | null {
    switch (node.op) {
      case 'value':
        return constant(node.args);
      case 'id':
        return world.name(node.args);
      case '.':
        return homeWord(node.args[0], node.args[1]);
      case '[]': {
        const [of, key] = node.args;
        return key.op === 'value' && typeof key.args === 'string' ? homeWord(of, key.args) : null;
      }
      case '!_': {
        const one = read(node.args as ASTNode);
        if (one?.kind !== 'bool') return null;
        const { of } = one;
        return { kind: 'bool', of: (state) => !of(state) };
      }
      case '-_': {
        const one = read(node.args as ASTNode);
        if (one?.kind !== 'int') return null;
        const { of, most, constant: value } = one;
        return value === undefined ? { kind: 'int', of: (state) => -of(state), most } : wholeNumber(-value);
      }
      case '?:': {
        const [asked, yes, no] = node.args.map(read);
        return asked?.kind === 'bool' && yes && no ? either(asked.of, yes, no) : null;
      }
      case 'in':
        return within(node.args[0], node.args[1]);
      case '&&':
      case '||': {
        const [a, b] = [read(node.args[0]), read(node.args[1])];
        if (a?.kind !== 'bool' || b?.kind !== 'bool') return null;
        const [x, y] = [a.of, b.of];
        return {
          kind: 'bool',
          of: node.op === '&&' ? (state) => x(state) && y(state) : (state) => x(state) || y(state),
        };
      }
      case '+':
      case '-':
      case '*':
      case '/':
      case '%': {
        const [a, b] = [read(node.args[0]), read(node.args[1])];
        return a?.kind === 'int' && b?.kind === 'int' ? arithmetic(node.op, a, b) : null;
      }
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=': {
        const [a, b] = [read(node.args[0]), read(node.args[1])];
        return a && b ? comparison(node.op, a, b) : null;
      }
      default:
        return null;
    }
  }

  function constant(value: unknown): Expression<S> | null {
    if (typeof value === 'boolean') return { kind: 'bool', of: () => value };
    if (typeof value === 'bigint') return value > -exact && value < exact ? wholeNumber(Number(value)) : null;
    return typeof value === 'string' ? text(value) : null;
  }

  function wholeNumber(value: number): Expression<S> {
    return { kind: 'int', of: () => value, most: Math.abs(value), constant: value };
  }

  function text(value: string): Expression<S> {
    const stands = world.text(value);
    return { kind: 'string', of: () => stands, constant: stands };
  }

  function homeWord(of: ASTNode, name: string): Expression<S> | null {
    const word = of.op === 'id' && of.args === 'home' && Object.hasOwn(world.home, name) ? world.home[name] : undefined;
    return word === undefined ? null : text(word);
  }

  /** Whether a value stands in a list of written values of its kind. */
  function within(value: ASTNode, list: ASTNode): Expression<S> | null {
    const one = read(value);
    if (!one || one.kind === 'bool' || list.op !== 'list') return null;
    const constants = new Set<Text>();
    for (const item of list.args) {
      const known = read(item);
      if (known?.kind !== one.kind || known.constant === undefined) return null;
      constants.add(known.constant);
    }
    const of: (state: S) => Text = one.of;
    return { kind: 'bool', of: (state) => constants.has(of(state)) };
  }
}

const exact = 2n ** 53n;

type Int<S> = Extract<Expression<S>, { kind: 'int' }>;

function arithmetic<S>(op: '+' | '-' | '*' | '/' | '%', a: Int<S>, b: Int<S>): Expression<S> | null {
  const [x, y, by] = [a.of, b.of, b.constant];
  if (op === '/' || op === '%') {
    if (by === undefined || by === 0) return null;
    // CEL cuts towards zero, and the rest has the sign of the dividend: as JavaScript has it.
    if (op === '/') return { kind: 'int', of: (state) => Math.trunc(x(state) / by), most: a.most };
    return { kind: 'int', of: (state) => x(state) % by, most: Math.abs(by) };
  }
  const most = op === '*' ? a.most * b.most : a.most + b.most;
  if (most > Number.MAX_SAFE_INTEGER) return null;
  if (op === '*') return { kind: 'int', of: (state) => x(state) * y(state), most };
  if (op === '+') return { kind: 'int', of: (state) => x(state) + y(state), most };
  return { kind: 'int', of: (state) => x(state) - y(state), most };
}

type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';

function comparison<S>(op: Comparison, a: Expression<S>, b: Expression<S>): Expression<S> | null {
  if (a.kind !== b.kind) return null;
  const [x, y] = [a.of, b.of];
  if (op === '==') return { kind: 'bool', of: (state) => x(state) === y(state) };
  if (op === '!=') return { kind: 'bool', of: (state) => x(state) !== y(state) };
  if (a.kind !== 'int' || b.kind !== 'int') return null;
  const [first, second, bound] = [a.of, b.of, b.constant];
  if (bound !== undefined) {
    // By far the most frequent: a meter against a number.
    if (op === '<') return { kind: 'bool', of: (state) => first(state) < bound };
    if (op === '<=') return { kind: 'bool', of: (state) => first(state) <= bound };
    if (op === '>') return { kind: 'bool', of: (state) => first(state) > bound };
    return { kind: 'bool', of: (state) => first(state) >= bound };
  }
  if (op === '<') return { kind: 'bool', of: (state) => first(state) < second(state) };
  if (op === '<=') return { kind: 'bool', of: (state) => first(state) <= second(state) };
  if (op === '>') return { kind: 'bool', of: (state) => first(state) > second(state) };
  return { kind: 'bool', of: (state) => first(state) >= second(state) };
}

function either<S>(asked: (state: S) => boolean, yes: Expression<S>, no: Expression<S>): Expression<S> | null {
  if (yes.kind === 'int' && no.kind === 'int') {
    const [x, y] = [yes.of, no.of];
    return { kind: 'int', of: (state) => (asked(state) ? x(state) : y(state)), most: Math.max(yes.most, no.most) };
  }
  if (yes.kind === 'bool' && no.kind === 'bool') {
    const [x, y] = [yes.of, no.of];
    return { kind: 'bool', of: (state) => (asked(state) ? x(state) : y(state)) };
  }
  if (yes.kind !== 'string' || no.kind !== 'string') return null;
  const [x, y] = [yes.of, no.of];
  return { kind: 'string', of: (state) => (asked(state) ? x(state) : y(state)) };
}
