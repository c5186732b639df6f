import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** The words of one language: by feature, then by key. */
export type Catalogues = ReadonlyMap<string, Readonly<Record<string, string>>>;

export const localesFolder = join(root, 'renderer/locales');

/** Every language there is a folder for. */
export const languagesIn = (folder = localesFolder): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Reads a language's folder. Throws where a file is no JSON. */
export function readCatalogues(language: string, folder = localesFolder): Catalogues {
  const files = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json'));
  return new Map(
    files
      .sort()
      .map((name) => [
        name.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(folder, language, name), 'utf8')) as Record<string, string>,
      ]),
  );
}

/** The English words each word was translated from, as `feature:key` to a short hash; empty where nothing is noted. */
export function readMarks(language: string, folder = localesFolder): Readonly<Record<string, string>> {
  const file = join(folder, language, 'made-from.txt');
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => [line.slice(9), line.slice(0, 8)]));
}
