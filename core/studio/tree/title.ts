import { isMap, isScalar, type Scalar, stringify } from 'yaml';
import { z } from 'zod';
import { findings } from '../../diagnostic.ts';
import type { PackFiles } from '../../pack/files.ts';
import { readYaml } from '../../pack/yaml.ts';
import { applyChanges, type TextChange } from '../change.ts';
import { scalar } from '../template/scalar.ts';
import { type Outcome, refused, unchanged } from './outcome.ts';
import { carryOut } from './plan.ts';
import { type Nodes, yamlNodes } from './yaml-nodes.ts';

const Titled = z.object({ title: z.string().min(1) });
const titleIn = (yaml: string): string | null =>
  readYaml(yaml, Titled, { findings: findings('') })?.value.title ?? null;

/** A title in one line, or null where there is nothing in it, or more than can be read as YAML. */
export function asTitle(written: string): string | null {
  const title = written.replace(/\s+/g, ' ').trim();
  return titleIn(`title: ${scalar(title)}\n`) === title ? title : null;
}

/**
 * Gives a module, an activity or the pack (`pack.yml`) another title. Only the title changes: it stays in the quotation
 * marks it stands in, and what stands behind it stays too.
 */
export function retitle(files: PackFiles, path: string, written: string): Outcome {
  const title = asTitle(written);
  if (title === null) return refused('title', written);
  const file = files.text(path) === null ? `${path}/module.yml` : path;
  const text = files.text(file);
  if (text === null) return refused('missing', path);
  const nodes = yamlNodes(file, text);
  const isRead =
    nodes && readYaml(nodes.yaml, z.record(z.string(), z.unknown()), { findings: findings(file) }) !== null;
  if (!nodes || !isRead) return refused('unreadable', file);
  if (titleIn(nodes.yaml) === title) return unchanged(path);
  for (const change of waysTo(title, nodes)) {
    if (titleIn(applyChanges(nodes.yaml, [change])) !== title) continue;
    const { from, to, insert } = change;
    const edits = [{ path: file, from: nodes.start + from, to: nodes.start + to, insert }];
    return carryOut(files, { edits, path });
  }
  return refused('unreadable', file);
}

/** The changes of a manifest that may give it a title, the plainest first. What is around it decides which of them does. */
function waysTo(title: string, { document, yaml }: Nodes): readonly Omit<TextChange, 'path'>[] {
  const found: unknown = document.get('title', true);
  if (!isScalar(found) || !found.range) {
    const end = /\r\n|\n|\r/.exec(yaml)?.[0] ?? '\n';
    const start = isMap(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
    return [{ from: start, to: start, insert: `title: ${scalar(title)}${end}` }];
  }
  const [from, to] = found.range;
  const was = yaml.slice(from, to);
  // A block ends with its last line; a value that is missing stands right behind its colon.
  const behind = /(?:\r\n|\n|\r)$/.exec(was)?.[0] ?? '';
  const before = was === '' && yaml[from - 1] === ':' ? ' ' : '';
  return spellings(title, found.type).map((spelling) => ({ from, to, insert: before + spelling + behind }));
}

function spellings(title: string, type: Scalar['type']): readonly string[] {
  const double = stringify(title, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd();
  const single = `'${title.replaceAll("'", "''")}'`;
  const plain = scalar(title);
  if (type === 'QUOTE_DOUBLE') return [double];
  return type === 'QUOTE_SINGLE' ? [single, double] : [plain, double];
}
