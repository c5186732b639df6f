import type { Findings, Position } from '../diagnostic.ts';
import type { Block } from '../markdown/markdown.ts';
import { type Code, trimStart } from '../markdown/rules.ts';
import { conditionCompiler } from './condition.ts';
import type { Head } from './head.ts';
import { type Rule, readRule } from './rule.ts';
import type { Condition, Effect, Guarded, Quality } from './scenario.ts';

/** The rules that stood at one scene, choice or channel. */
export interface Ruled {
  readonly when: Condition | null;
  readonly once: boolean;
  readonly ending: Quality | null;
  readonly before: readonly string[];
  readonly effects: readonly Effect[];
}

/** What reads rules and conditions against the names of one scenario, and reports what does not fit. */
export interface Scope {
  readonly findings: Findings;
  condition(source: string, at: Position): Condition;
  rules(codes: readonly Code[], allowed: readonly Rule['type'][]): Ruled;
  guarded(block: Block): Guarded;
}

export function scopeOf(head: Head, findings: Findings): Scope {
  const compile = conditionCompiler(head.names);
  // One string a name, not one a place: a value is found by it many times over.
  const own = new Map(Object.keys(head.names).map((name) => [name, name]));
  const countable = new Set([...head.meters.map((meter) => meter.name), ...(head.clock ? [head.clock.name] : [])]);

  function condition(source: string, at: Position): Condition {
    const compiled = compile(source);
    if (!compiled.ok) {
      findings.error(
        { line: at.line, column: at.column + compiled.offset },
        'condition',
        `The condition “${source}” cannot be used: ${compiled.message}.`,
        `Use the names ${Object.keys(head.names).join(', ') || '(none are declared)'} with ==, !=, <, <=, >, >=, &&, || and !.`,
      );
    }
    return { source, home: compiled.ok ? compiled.home : [], ...at };
  }

  /** Whether a name exists and can hold what an effect gives it. */
  function fits(rule: Extract<Rule, { type: 'add' | 'set' }>, at: Position): boolean {
    const start = Object.hasOwn(head.names, rule.name) ? head.names[rule.name] : undefined;
    if (start === undefined) {
      findings.error(
        at,
        'name-unknown',
        `“${rule.name}” is no meter, fact or clock of this scenario.`,
        `Declare it in the front matter, or use one of ${Object.keys(head.names).join(', ') || '(none)'}.`,
      );
      return false;
    }
    if (head.earlier.some(({ name }) => name === rule.name)) {
      findings.error(
        at,
        'earlier-set',
        `“${rule.name}” says how an earlier activity ended; this scenario cannot change it.`,
        'Declare a fact of this scenario’s own, and set that.',
      );
      return false;
    }
    const given = rule.type === 'add' ? 'number' : typeof rule.to;
    if (typeof start === given) return true;
    const kind =
      countable.has(rule.name) || typeof start === 'number'
        ? 'a whole number'
        : typeof start === 'boolean'
          ? 'true or false'
          : 'a text in quotation marks';
    findings.error(at, 'value-type', `“${rule.name}” holds ${kind}; this gives it something else.`, `Give it ${kind}.`);
    return false;
  }

  function rules(codes: readonly Code[], allowed: readonly Rule['type'][]): Ruled {
    let when: Condition | null = null;
    let once = false;
    let ending: Quality | null = null;
    let before: readonly string[] = [];
    const effects: Effect[] = [];
    for (const { text, at } of codes) {
      const rule = readRule(text);
      if (!rule || !allowed.includes(rule.type)) {
        findings.error(
          at,
          'rule',
          `“${text}” is no rule that can stand here.`,
          `Here can stand: ${allowed.map((type) => forms[type]).join(', ')}.`,
        );
        continue;
      }
      const inside = { line: at.line, column: at.column + 1 };
      if (rule.type === 'if') {
        if (when) findings.error(at, 'rule-twice', 'There are two conditions here.', 'Join them with && into one.');
        when = condition(rule.source, { line: inside.line, column: inside.column + rule.offset });
      } else if (rule.type === 'once') once = true;
      else if (rule.type === 'ending') ending = rule.quality;
      else if (rule.type === 'before') before = [...before, ...rule.scenes];
      else if (fits(rule, at)) effects.push({ ...rule, name: own.get(rule.name) ?? rule.name, at });
    }
    return { when, once, ending, before, effects };
  }

  function guarded(block: Block): Guarded {
    if (block.type !== 'paragraph') return { when: null, block };
    const [first, ...rest] = block.children;
    const rule = first?.type === 'code' ? readRule(first.text) : null;
    if (first?.type !== 'code' || rule?.type !== 'if') return { when: null, block };
    const when = condition(rule.source, { line: first.at.line, column: first.at.column + 1 + rule.offset });
    return { when, block: { ...block, children: trimStart(rest) } };
  }

  return { findings, condition, rules, guarded };
}

const forms: Record<Rule['type'], string> = {
  if: '`if CONDITION`',
  once: '`once`',
  before: '`before SCENE, …`',
  ending: '`ending good|fair|poor`',
  add: '`NAME +N`',
  set: '`NAME = VALUE`',
};
