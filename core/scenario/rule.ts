import { isName } from './condition.ts';
import type { Quality, Value } from './scenario.ts';

/** What one code span says, before it is known whether its names exist. */
export type Rule =
  | { readonly type: 'if'; readonly source: string; readonly offset: number }
  | { readonly type: 'once' }
  | { readonly type: 'before'; readonly scenes: readonly string[] }
  | { readonly type: 'ending'; readonly quality: Quality }
  | { readonly type: 'add'; readonly name: string; readonly by: number }
  | { readonly type: 'set'; readonly name: string; readonly to: Value };

/** Reads the text of a code span as a rule, or null where it is none. `offset` counts characters into the span. */
export function readRule(text: string): Rule | null {
  const condition = /^if\s+(?=\S)/.exec(text);
  if (condition) return { type: 'if', source: text.slice(condition[0].length).trim(), offset: condition[0].length };
  if (text === 'once') return { type: 'once' };
  const before = /^before\s+(.+)$/.exec(text)?.[1];
  if (before)
    return {
      type: 'before',
      scenes: before
        .split(',')
        .map((id) => id.trim().replace(/^#/, ''))
        .filter(Boolean),
    };
  const ending = /^ending\s+(good|fair|poor)$/.exec(text)?.[1];
  if (ending) return { type: 'ending', quality: ending as Quality };
  const [, name = '', sign, amount] = /^(\w+)\s*([+\-−])\s*(\d{1,9})$/.exec(text) ?? [];
  if (sign && isName(name)) return { type: 'add', name, by: sign === '+' ? Number(amount) : -Number(amount) };
  const [, target = '', value] = /^(\w+)\s*=\s*(?!=)(.+)$/.exec(text) ?? [];
  const to = value === undefined ? undefined : readValue(value.trim());
  return to !== undefined && isName(target) ? { type: 'set', name: target, to } : null;
}

function readValue(text: string): Value | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^[-−]?\d{1,9}$/.test(text)) return Number(text.replace('−', '-'));
  const quoted = /^"([^"]{0,200})"$|^'([^']{0,200})'$/.exec(text);
  return quoted ? (quoted[1] ?? quoted[2] ?? '') : undefined;
}
