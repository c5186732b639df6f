import { isNode, isScalar, isSeq, type Node, parse } from 'yaml';
import type { PackFiles } from '../../pack/files.ts';
import { applyChanges, type TextChange } from '../change.ts';
import { type Nodes, yamlNodes } from './yaml-nodes.ts';

type Change = Omit<TextChange, 'path'>;
const manifest = 'pack.yml';

/**
 * Takes ids of activities out of pack.yml: what the course begins with, and what its certificate needs. Where nothing
 * would be left that it needs, that stays: whether there is to be a certificate is not for a program to decide.
 */
export function cutNames(files: PackFiles, ids: ReadonlySet<string>): readonly TextChange[] {
  const text = files.text(manifest);
  const nodes = text === null ? null : yamlNodes(manifest, text);
  if (text === null || !nodes || nodes.document.errors.length > 0) return [];
  const isCut = (node: unknown): boolean => isScalar(node) && typeof node.value === 'string' && ids.has(node.value);
  const changes: Change[] = [];
  const first = nodes.document.get('first', true);
  if (isNode(first) && isCut(first)) changes.push(cutFirst(nodes, first));
  const need = nodes.document.getIn(['certificate', 'need'], true);
  if (isSeq(need) && !need.items.every(isCut)) {
    const items = need.items.filter(isNode);
    changes.push(...(need.flow ? cutFlow(items, isCut) : items.filter(isCut).map((item) => cutLine(nodes, item))));
  }
  return isAsMeant(text, changes, ids) ? changes.map((one) => ({ ...one, path: manifest })) : [];
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** The line of a value, with the comment behind it. */
function cutLine({ yaml }: Nodes, value: Node): Change {
  const from = Math.max(yaml.lastIndexOf('\n', startOf(value) - 1), yaml.lastIndexOf('\r', startOf(value) - 1)) + 1;
  // A block of text holds the end of its last line itself.
  const end = /[\r\n]$/.test(yaml.slice(startOf(value), endOf(value))) ? 0 : 1;
  const rest = end === 0 ? '' : (/^[^\r\n]*(?:\r\n|\n|\r)?/.exec(yaml.slice(endOf(value)))?.[0] ?? '');
  return { from, to: endOf(value) + rest.length, insert: '' };
}

function cutFirst(nodes: Nodes, value: Node): Change {
  const line = cutLine(nodes, value);
  const isAlone = /^\s*['"]?first['"]?\s*:/.test(nodes.yaml.slice(line.from, startOf(value)));
  return isAlone ? line : { from: startOf(value), to: endOf(value), insert: 'null' };
}

/** Each item goes with the comma behind it, and with the one before it where nothing that stays comes behind. */
function cutFlow(items: readonly Node[], isCut: (node: unknown) => boolean): readonly Change[] {
  const last = items.findLastIndex((item) => !isCut(item));
  return items.flatMap((item, index) => {
    if (!isCut(item)) return [];
    const [before, behind] = [items[index - 1], items[index + 1]];
    if (index < last && behind) return [{ from: startOf(item), to: startOf(behind), insert: '' }];
    return before ? [{ from: endOf(before), to: endOf(item), insert: '' }] : [];
  });
}

interface Named {
  readonly first?: unknown;
  readonly certificate?: { readonly need?: unknown };
}

/** Whether nothing but the ids goes. Somebody may write YAML that no rule of ours foresees; it is left to them then. */
function isAsMeant(text: string, changes: readonly Change[], ids: ReadonlySet<string>): boolean {
  try {
    return (
      JSON.stringify(without(parse(text), ids)) === JSON.stringify(without(parse(applyChanges(text, changes)), ids))
    );
  } catch {
    return false;
  }
}

function without(value: Named, ids: ReadonlySet<string>): unknown {
  const { first, certificate, ...rest } = value;
  const isKept = (id: unknown): boolean => typeof id !== 'string' || !ids.has(id);
  const need = certificate?.need;
  const needed = Array.isArray(need) ? need.filter(isKept) : need;
  return [rest, isKept(first) ? (first ?? null) : null, { ...certificate, need: needed }];
}
