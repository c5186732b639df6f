import { isMap, isScalar, isSeq } from 'yaml';
import { yamlNodes } from '../tree/yaml-nodes.ts';
import type { YamlPath } from '../yaml-edit.ts';
import type { Field } from './segment.ts';

const activity = ['title', 'summary', 'role'];
const ofType: Readonly<Record<string, readonly string[]>> = {
  scenario: ['clock.label', 'meters.*.label', 'meters.*.levels.*'],
  negotiation: [
    'days.label',
    'us.name',
    'us.alternative',
    ...['them', 'variants.*'].flatMap((seat) => [`${seat}.name`, `${seat}.alternative`, `${seat}.principal`]),
    'issues.*.label',
    'issues.*.options.*.label',
  ],
};
const country = [
  ...['name', 'summary', 'home.*', 'rules.*.about', 'rules.*.text'],
  ...['gates.*.what', 'gates.*.who', 'gates.*.text', 'contacts.*.who', 'contacts.*.for'],
];
const course = ['title', 'description', 'competencies.*.label', 'competencies.*.description'];
const module = ['title', 'summary', 'objectives.*'];

/** The places in YAML that hold words for trainees, by what file it is. */
function wordsIn(path: string, type: string | null): readonly string[] {
  if (path === 'pack.yml') return course;
  if (/^modules\/[^/]+\/module\.yml$/.test(path)) return module;
  if (/^atlas\/[^/]+\.yml$/.test(path)) return country;
  return path.endsWith('.md') ? [...activity, ...(ofType[type ?? ''] ?? [])] : [];
}

/** Whether a translation of this file holds words alone, and nothing else of the original. */
export const isWordsOnly = (path: string): boolean => path === 'pack.yml' || path.endsWith('/module.yml');

/** The texts in the YAML of a file, in their order. `type` is what its front matter says it is. */
export function fieldsOf(path: string, text: string, type: string | null): readonly Field[] {
  const patterns = wordsIn(path, type).map((one) => one.split('.'));
  const nodes = patterns.length === 0 ? null : yamlNodes(path, text);
  if (!nodes || nodes.document.errors.length > 0) return [];
  const found: Field[] = [];
  const visit = (node: unknown, at: YamlPath, left: readonly (readonly string[])[]): void => {
    if (isScalar(node)) {
      const isText = typeof node.value === 'string' && node.value.trim() !== '' && node.range;
      if (!isText || !left.some((pattern) => pattern.length === 0)) return;
      const [from, to] = node.range ?? [0, 0];
      const place = { from: nodes.start + from, to: nodes.start + to };
      found.push({ key: at.join('.'), kind: 'field', text: String(node.value).trim(), ...place, path: at });
    }
    const inside = (key: string | number) =>
      left.flatMap(([first, ...rest]) => (first === '*' || first === String(key) ? [rest] : []));
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        visit(value, [...at, name], inside(name));
      }
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...at, index], inside(index));
  };
  visit(nodes.document.contents, [], patterns);
  return found;
}
