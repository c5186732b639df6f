import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionCompiler, isName } from './condition.ts';
import { compileExpression } from './expression.ts';
import type { Value } from './scenario.ts';

const names: Readonly<Record<string, Value>> = { trust: 50, days: 6, opinion: false, told: true, clause: 'none' };
const home = { code: 'FR', control: 'review' };
const compile = conditionCompiler(names);

const whole: fc.Arbitrary<string> = fc.letrec<{ whole: string; yes: string }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('trust', 'days', '0', '7', '-3', '100', '2147483647'),
    fc
      .tuple(tie('whole'), fc.constantFrom('+', '-', '*', '/', '%'), tie('whole'))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie('whole').map((one) => `-(${one})`),
    fc.tuple(tie('yes'), tie('whole'), tie('whole')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  yes: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(
      'opinion',
      'told',
      'true',
      'clause == "none"',
      'clause != home.code',
      'home.code in ["FR", "IT"]',
      'days in [1, 2, 6]',
    ),
    fc
      .tuple(tie('whole'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('whole'))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc
      .tuple(tie('yes'), fc.constantFrom('&&', '||', '==', '!='), tie('yes'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('yes').map((one) => `!(${one})`),
    fc.constantFrom('has(home.code)', 'size(clause) > 2', 'clause.startsWith("no")', 'home.none == "x"'),
  ),
})).yes;

const values = fc.record({
  trust: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1)),
  days: fc.integer({ min: -3, max: 21 }),
  opinion: fc.boolean(),
  told: fc.boolean(),
  clause: fc.constantFrom('none', 'FR', 'x', ''),
});

describe('a condition', () => {
  it('gives by the short way what CEL itself gives, whatever it says', () => {
    let short = 0;
    fc.assert(
      fc.property(whole, fc.array(values, { minLength: 5, maxLength: 5 }), (source, states) => {
        const compiled = compile(source);
        if (!compiled.ok) return;
        const world = { home, text: (value: string) => value, name: () => null };
        if (compileExpression(compiled.ast, world)) short++;
        for (const state of states) expect(compiled.test(home)(state)).toBe(compiled.interpret(home)(state));
      }),
      { seed: 2026, numRuns: 3_000 },
    );
    expect(short).toBeGreaterThan(0);
  });

  it('treats whole numbers as an author expects', () => {
    const holds = (source: string, state = names) => {
      const compiled = compile(source);
      return compiled.ok && compiled.test(home)(state);
    };
    expect(holds('trust + 10 > 50')).toBe(true);
    expect(holds('days / 4 == 1')).toBe(true);
    expect(holds('-days / 4 == -1')).toBe(true);
    expect(holds('trust > 49.5')).toBe(true);
    expect(holds('1 / (days - 6) == 1')).toBe(false);
  });

  it.each([
    ['a pattern, which could take for ever', 'clause.matches("(a+)+$")', 'matches'],
    ['a loop', '[1, 2].all(x, x > 0)', 'all'],
    ['what CEL does not know', 'eval("1")', 'eval'],
  ])('refuses %s', (_, source, name) => {
    expect(compile(source)).toMatchObject({ ok: false, message: expect.stringContaining(name) });
  });

  it('knows which words of the home country it asks for', () => {
    const asked = (source: string) => {
      const compiled = compile(source);
      return compiled.ok ? compiled.home : null;
    };
    expect(asked('home.code == "IT" || home["control"] == "review"')).toEqual(['code', 'control']);
    expect(asked('size(home) > 3')).toEqual(['*']);
    expect(asked('trust > 3')).toEqual([]);
  });
});

describe('a name', () => {
  it('that is taken can be asked for in a condition', () => {
    const own = ['int', 'uint', 'double', 'bool', 'string', 'bytes', 'list', 'map', 'type', 'dyn', 'any', 'null_type'];
    const name = fc.oneof(fc.constantFrom(...own), fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/));
    fc.assert(
      fc.property(name, (one) => {
        fc.pre(isName(one));
        expect(conditionCompiler({ [one]: 1 })(`${one} > 0`).ok).toBe(true);
      }),
    );
  });
});
