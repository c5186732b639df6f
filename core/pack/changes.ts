import { parseActivity } from './activity.ts';
import { decisionsOf } from './decisions.ts';
import type { PackFiles } from './files.ts';
import { readOutline } from './outline.ts';

/** What became of an activity from one edition of a pack to another. */
export interface ActivityChange {
  readonly id: string;
  /** Of the newer edition, where it has the activity. */
  readonly title: string;
  /**
   * `wording`: the same decisions with the same results, so that attempts can move over. `decisions`: others, so that
   * attempts finish on the edition they began with.
   */
  readonly change: 'added' | 'removed' | 'wording' | 'decisions' | 'same';
}

/** What a newer edition changes for trainees, in its own order, and after that what it no longer has. */
export function changesBetween(older: PackFiles, newer: PackFiles): readonly ActivityChange[] {
  const [before, after] = [activitiesOf(older), activitiesOf(newer)];
  const kept = [...after].map(([id, { title, path, text }]): ActivityChange => {
    const was = before.get(id);
    if (!was) return { id, title, change: 'added' };
    if (was.text === text) return { id, title, change: 'same' };
    const isSame = decisionsIn(was.path, was.text) === decisionsIn(path, text);
    return { id, title, change: isSame ? 'wording' : 'decisions' };
  });
  const gone = [...before].filter(([id]) => !after.has(id));
  return [...kept, ...gone.map(([id, { title }]): ActivityChange => ({ id, title, change: 'removed' }))];
}

function activitiesOf(files: PackFiles) {
  const entries = readOutline(files).modules.flatMap((module) => module.activities);
  return new Map(entries.map(({ id, title, path }) => [id, { title, path, text: files.text(path) ?? '' }]));
}

const decisionsIn = (path: string, text: string): string => decisionsOf(parseActivity(path, text), text);
