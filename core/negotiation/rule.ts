import { termOf } from './head.ts';
import type { Term } from './table.ts';

/** What one code span of a question or a channel says, before it is known whether its names exist. */
export type Rule =
  | { readonly type: 'days'; readonly by: number }
  | { readonly type: 'stance'; readonly by: number }
  | { readonly type: 'reveals' | 'after' | 'verifies' | 'before'; readonly names: readonly string[] }
  | { readonly type: 'grants' | 'off'; readonly terms: readonly Term[] };

/** Reads the text of a code span as a rule, or null where it is none. */
export function readRule(text: string): Rule | null {
  const days = /^days\s*[-−]\s*(\d{1,4})$/.exec(text)?.[1];
  if (days) return { type: 'days', by: Number(days) };
  const [, sign, steps] = /^stance\s*([+\-−])\s*([1-3])$/.exec(text) ?? [];
  if (sign) return { type: 'stance', by: sign === '+' ? Number(steps) : -Number(steps) };
  const [, word = '', rest = ''] = /^(reveals|after|verifies|before|grants|off)\s+(\S.*)$/.exec(text) ?? [];
  const names = rest
    .split(',')
    .map((name) => name.trim().replace(/^#/, ''))
    .filter(Boolean);
  if (names.length === 0) return null;
  switch (word) {
    case 'reveals':
    case 'after':
    case 'verifies':
    case 'before':
      return { type: word, names };
    case 'grants':
    case 'off':
      return { type: word, terms: names.map(termOf) };
    default:
      return null;
  }
}

/** How each rule is written, for who has written something else. */
export const forms: Readonly<Record<Rule['type'], string>> = {
  days: '`days -N`',
  stance: '`stance +1`',
  reveals: '`reveals ISSUE, …`',
  off: '`off ISSUE.OPTION`',
  after: '`after ID, …`',
  grants: '`grants ISSUE.OPTION, …`',
  verifies: '`verifies QUESTION, …`',
  before: '`before ISSUE, ISSUE.OPTION, agreement`',
};
