import { isName } from '../scenario/condition.ts';

/** Something that is done to a variable. */
export type Assignment =
  | { readonly type: 'set'; readonly name: string; readonly to: number | boolean | string }
  | { readonly type: 'add'; readonly name: string; readonly by: number };

/** What a variable is compared with or set to, which decides what it can hold. */
export type Kind = 'number' | 'boolean' | 'string';

interface Token {
  readonly type: 'name' | 'number' | 'string' | 'boolean' | 'operator';
  readonly text: string;
}

const words: Readonly<Record<string, string>> = {
  ...{ is: '==', eq: '==', isnot: '!=', neq: '!=', gt: '>', gte: '>=', lt: '<', lte: '<=' },
  ...{ and: '&&', or: '||', not: '!', to: '=', true: 'true', false: 'false', it: 'it' },
};
const pattern =
  /\s*(?:[$_]([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(===|!==|==|!=|>=|<=|&&|\|\||\+=|-=|[()<>!=+\-;,])|([A-Za-z]+))/gy;

/** The tokens of an expression of SugarCube or Harlowe; null where there is something that neither a condition nor an assignment has. */
function tokens(source: string): readonly Token[] | null {
  const found: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(pattern)) {
    end = match.index + match[0].length;
    const [, name, number, double, single, operator, word] = match;
    if (name !== undefined) found.push({ type: 'name', text: nameOf(name) });
    else if (number !== undefined) {
      if (number.includes('.')) return null;
      found.push({ type: 'number', text: number });
    } else if (double !== undefined || single !== undefined) {
      const text = (double ?? single ?? '').replace(/\\(.)/g, '$1');
      if (text.includes('"')) return null;
      found.push({ type: 'string', text });
    } else if (operator !== undefined)
      found.push({ type: 'operator', text: operator === '===' ? '==' : operator === '!==' ? '!=' : operator });
    else {
      const known = words[(word ?? '').toLowerCase()];
      if (known === undefined) return null;
      const last = found.at(-1);
      if (known === '!' && last?.text === '==') found[found.length - 1] = { type: 'operator', text: '!=' };
      else found.push({ type: /^(true|false)$/.test(known) ? 'boolean' : 'operator', text: known });
    }
  }
  return source.slice(end).trim() === '' ? found : null;
}

/** A variable's name as a fact may have it. */
const nameOf = (name: string): string => (isName(name) ? name : `${name}_`);

/** A condition in CEL, and what its variables are compared with; null where it cannot be said. */
export function readCondition(
  source: string,
): { readonly cel: string; readonly kinds: ReadonlyMap<string, Kind> } | null {
  const all = tokens(source);
  if (!all || all.length === 0) return null;
  if (all.some(({ text, type }) => type === 'operator' && /^(=|\+=|-=|;|,|it)$/.test(text))) return null;
  const kinds = new Map<string, Kind>();
  for (const [index, { type, text }] of all.entries()) {
    if (type !== 'name') continue;
    const beside = all[index + 2]?.type;
    const before = all[index - 2]?.type;
    const operator = all[index + 1]?.text ?? '';
    const kind = /^(==|!=|<|>|<=|>=)$/.test(operator) ? beside : before;
    const compared = kind === 'number' || kind === 'string' ? kind : 'boolean';
    kinds.set(text, kinds.get(text) ?? compared);
  }
  const cel = all.map(({ type, text }) => (type === 'string' ? JSON.stringify(text) : text)).join(' ');
  return { cel: cel.replace(/! /g, '!').replace(/\( /g, '(').replace(/ \)/g, ')'), kinds };
}

/** The assignments of a `set`; null for one that cannot be said. */
export function readAssignments(source: string): readonly Assignment[] | null {
  const all = tokens(source);
  if (!all) return null;
  const parts: Token[][] = [[]];
  for (const token of all) {
    if (token.type === 'operator' && /^[;,]$/.test(token.text)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  const found = parts.filter((part) => part.length > 0).map(readAssignment);
  return found.includes(null) || found.length === 0 ? null : (found as Assignment[]);
}

function readAssignment([target, operator, ...rest]: readonly Token[]): Assignment | null {
  if (target?.type !== 'name' || operator?.type !== 'operator') return null;
  const name = target.text;
  const [first, second, third] = rest;
  if (operator.text === '+=' || operator.text === '-=') {
    if (first?.type !== 'number' || rest.length !== 1) return null;
    return { type: 'add', name, by: Number(first.text) * (operator.text === '+=' ? 1 : -1) };
  }
  if (operator.text !== '=') return null;
  const isSelf = (first?.type === 'name' && first.text === name) || first?.text === 'it';
  if (isSelf && rest.length === 3 && third?.type === 'number' && /^[+-]$/.test(second?.text ?? ''))
    return { type: 'add', name, by: Number(third.text) * (second?.text === '+' ? 1 : -1) };
  if (first?.text === '-' && second?.type === 'number' && rest.length === 2)
    return { type: 'set', name, to: -Number(second.text) };
  if (rest.length !== 1) return null;
  if (first?.type === 'number') return { type: 'set', name, to: Number(first.text) };
  if (first?.type === 'string') return { type: 'set', name, to: first.text };
  return first?.type === 'boolean' ? { type: 'set', name, to: first.text === 'true' } : null;
}
