import { existsSync, readFileSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { parseActivity } from '../../core/pack/activity.ts';
import { readAtlas } from '../../core/pack/atlas.ts';
import type { Activity, AtlasEntry } from '../../core/pack/pack.ts';
import type { Scenario } from '../../core/scenario/scenario.ts';
import { packFolder } from '../folder.ts';
import { UsageError } from './command.ts';
import { packAbove, personPath } from './folder.ts';

/** One scenario on disk, with the countries of the pack it stands in. */
export interface ScenarioFile {
  readonly name: string;
  /** Its path inside the pack, or its name where it stands in none. */
  readonly path: string;
  readonly scenario: Scenario;
  readonly findings: readonly Diagnostic[];
  readonly homes: readonly AtlasEntry[];
}

/** The same for what is played: a scenario, or a negotiation table. */
export interface PlayedFile extends Omit<ScenarioFile, 'scenario'> {
  readonly activity: Extract<Activity, { type: 'scenario' | 'negotiation' }>;
}

export function readPlayed(written: string): PlayedFile {
  const file = personPath(written);
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const folder = packAbove(file);
  const path = folder === null ? basename(file) : relative(folder, file).split(sep).join('/');
  const activity = parseActivity(path, readFileSync(file, 'utf8'));
  if (activity.type !== 'scenario' && activity.type !== 'negotiation') {
    const [first] = activity.findings;
    throw new UsageError(
      first ? `${path}:${first.line}: ${first.message}` : `${path} is no scenario and no negotiation table.`,
    );
  }
  const homes = folder === null ? [] : readAtlas(packFolder(folder)).flatMap(({ entry }) => (entry ? [entry] : []));
  return {
    name: basename(file).replace(/\.md$/, ''),
    path,
    activity,
    findings: activity.findings,
    homes,
  };
}

export function readScenario(written: string): ScenarioFile {
  const { activity, ...file } = readPlayed(written);
  if (activity.type !== 'scenario') throw new UsageError(`${file.path} is no scenario.`);
  return { ...file, scenario: activity.scenario };
}

/** The words for `{{…}}` in one country, or in none. */
export function wordsOf(home: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const words = Object.entries(home).map(([name, word]) => [`home.${name}`, word]);
  return { ...Object.fromEntries(words), 'learner.name': 'You' };
}
