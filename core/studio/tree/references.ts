import { isMap, isScalar, isSeq } from 'yaml';
import type { Position } from '../../diagnostic.ts';
import type { PackFiles } from '../../pack/files.ts';
import { readOutline } from '../../pack/outline.ts';
import { spelled, yamlNodes } from './yaml-nodes.ts';

/** Where one activity is named by its id: to begin with, for the certificate, or by a scenario that asks how it ended. */
export type ReferenceKind = 'first' | 'certificate' | 'earlier';

/** One place that names an activity. `from` and `to` count UTF-16 units of the file and hold the id alone. */
export interface Reference extends Position {
  readonly path: string;
  readonly what: ReferenceKind;
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

const activityFile = /^(?:locales\/[^/]+\/)?modules\/[^/]+\/[^/]+\.md$/;

/** Every place of a pack, translations among them, that names an activity by its id. What cannot be read names none. */
export function referencesIn(files: PackFiles): readonly Reference[] {
  return files.paths.flatMap((path) => {
    if (path !== 'pack.yml' && !activityFile.test(path)) return [];
    const text = files.text(path) ?? '';
    // Most files name nothing, and need not be read for it.
    if (path !== 'pack.yml' && !text.includes('earlier')) return [];
    return referencesOf(path, text);
  });
}

function referencesOf(path: string, text: string): readonly Reference[] {
  const nodes = yamlNodes(path, text);
  if (!nodes) return [];
  const { document } = nodes;
  const named: [ReferenceKind, unknown][] = [];
  if (path === 'pack.yml') {
    named.push(['first', document.getIn(['first'], true)]);
    const need = document.getIn(['certificate', 'need'], true);
    // `all` is no id.
    if (isSeq(need)) named.push(...need.items.map((item): [ReferenceKind, unknown] => ['certificate', item]));
  } else {
    const earlier = document.getIn(['earlier'], true);
    for (const { value } of isMap(earlier) ? earlier.items : [])
      if (isMap(value)) named.push(['earlier', value.get('activity', true)]);
  }
  return named.flatMap(([what, node]) => {
    if (!isScalar(node)) return [];
    const found = spelled(nodes, node);
    return found ? [{ path, what, id: found.value, ...placeOf(text, found.from), from: found.from, to: found.to }] : [];
  });
}

function placeOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * What outside of an activity names it, by its id; or outside of a module anything in it, by the module's id. So that
 * somebody can be told before it is taken out.
 */
export function referencesTo(files: PackFiles, id: string): readonly Reference[] {
  const own = readOutline(files)
    .modules.flatMap((module) => [module, ...module.activities])
    .filter((one) => one.id === id)
    .map(({ path }) => path);
  return referencesIn(files).filter(({ path, id: named }) => {
    const original = path.replace(/^locales\/[^/]+\//, '');
    const isInside = own.some((one) => original === one || original.startsWith(`${one}/`));
    return !isInside && (named === id || named.startsWith(`${id}/`));
  });
}

/** What asks how another activity ended that does not stand before it: the ids of both. */
export function unanswered(files: PackFiles): readonly { readonly asker: string; readonly asked: string }[] {
  const activities = readOutline(files).modules.flatMap((one) => one.activities);
  const places = new Map(activities.map(({ id }, index) => [id, index]));
  const byPath = new Map(activities.map((one) => [one.path, one.id]));
  return referencesIn(files).flatMap(({ path, what, id }) => {
    const asker = byPath.get(path);
    if (what !== 'earlier' || asker === undefined) return [];
    const isBefore = (places.get(id) ?? Number.POSITIVE_INFINITY) < (places.get(asker) ?? 0);
    return isBefore ? [] : [{ asker, asked: id }];
  });
}
