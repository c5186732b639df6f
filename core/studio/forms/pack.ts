import { packVersion } from '../../pack/names.ts';
import { valueAt } from '../yaml-edit.ts';
import { isList, type YamlMap } from '../yaml-write.ts';
import { fieldAt, mapAt } from './form.ts';

export interface CompetencyRow {
  readonly name: string;
  readonly label: string;
  readonly description: string;
}

/** Which activities a certificate asks for; null for no certificate. */
export type Need = 'all' | readonly string[] | null;

export const competenciesOf = (value: YamlMap): readonly CompetencyRow[] =>
  Object.keys(mapAt(value, 'competencies')).map((name) => ({
    name,
    label: fieldAt(value, 'competencies', name, 'label'),
    description: fieldAt(value, 'competencies', name, 'description'),
  }));

export function needOf(value: YamlMap): Need {
  const need = valueAt(value, ['certificate', 'need']);
  if (isList(need)) return need.map(String);
  return need === undefined || need === null ? null : need === 'all' ? 'all' : [String(need)];
}

/** A list of words as one line, and back. */
export function wordsOf(value: YamlMap, key: string): string {
  const list = valueAt(value, [key]);
  return isList(list) ? list.map(String).join(', ') : fieldAt(value, key);
}

export const asWords = (line: string): readonly string[] =>
  line
    .split(/[,;\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

export const versionParts = ['patch', 'minor', 'major'] as const;

/** The next version (Semantic Versioning 2.0.0, sections 6 to 8); a pre-release comes before the version it is named for. */
export function nextVersion(version: string, part: (typeof versionParts)[number]): string | null {
  if (!packVersion.test(version)) return null;
  const [numbers = '', tag] = version.split(/-(.*)/);
  const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number);
  const isBefore = tag !== undefined;
  switch (part) {
    case 'patch':
      return `${major}.${minor}.${isBefore ? patch : patch + 1}`;
    case 'minor':
      return isBefore && patch === 0 ? `${major}.${minor}.0` : `${major}.${minor + 1}.0`;
    case 'major':
      return isBefore && patch === 0 && minor === 0 ? `${major}.0.0` : `${major + 1}.0.0`;
  }
}
