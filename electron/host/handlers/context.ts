import type { Topic } from '../../../core/api/events.ts';
import type { Learner, Notice } from '../../../core/api/learner.ts';
import { FaultError } from '../../../core/faults.ts';
import type { Words } from '../../../core/markdown/fill.ts';
import type { ActivityEntry, ActivityType } from '../../../core/pack/pack.ts';
import { type Standing, untouched } from '../../../core/progress/standing.ts';
import type { OpenRecord } from '../database/open.ts';
import type { Explorer } from '../exploring/explorer.ts';
import { readLearner } from '../learners/learner.ts';
import type { Edition, Placed } from '../library/edition.ts';
import type { Incoming } from '../library/incoming.ts';
import type { Shelf } from '../library/shelf.ts';
import { readStanding } from '../records/standing.ts';
import type { Search } from '../search/search.ts';

/** What every handler works with. */
export interface Context {
  readonly record: OpenRecord;
  readonly shelf: Shelf;
  readonly incoming: Incoming;
  readonly libraryFolder: string;
  readonly dataFolder: string;
  /** Shows a folder in the system's own window. */
  readonly openFolder: (folder: string) => void;
  /** Prints the page of the window to a file: its name where the person kept it, null where they thought better. */
  readonly savePage: (name: string) => Promise<string | null>;
  /** Has the person choose a folder in the system's own dialog: null where they thought better. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly explorer: Explorer;
  /** Opened when somebody first looks for something, or a little after the start. */
  readonly search: () => Search;
  readonly version: string;
  /** What a person must be told of this start. */
  readonly notices: () => readonly Notice[];
  readonly now: () => number;
  /** Tells every window what to read again; called after it is on disk. */
  readonly tell: (...topics: readonly Topic[]) => void;
  /** Hears what is for the log and not for a person. */
  readonly log: (sentence: string, cause: unknown) => void;
}

/** The trainee. Throws `no-learner` before the first start is done. */
export function learnerOf({ record }: Context): Learner {
  const learner = readLearner(record);
  if (!learner) throw new FaultError('no-learner');
  return learner;
}

/** The words for a text: those of a home country, and the trainee's name. */
export function wordsFor(edition: Edition, learner: Learner, home = learner.home): Words {
  return { ...edition.home(home), 'learner.name': learner.name };
}

/** A pointer to an activity as the contract has it. */
export function pointTo(entry: ActivityEntry, standing: ReadonlyMap<string, Standing>) {
  const { status } = standing.get(entry.id) ?? untouched;
  return { activity: entry.id, title: entry.title, type: entry.type, status };
}

/** The activity that follows in the order of the course; null after the last. */
export function nextAfter({ record }: Context, learner: Learner, edition: Edition, activity: string) {
  const index = edition.entries.findIndex(({ entry }) => entry.id === activity);
  const next = index < 0 ? undefined : edition.entries[index + 1];
  return next ? pointTo(next.entry, readStanding(record, learner.id, edition.pack)) : null;
}

/** An activity of one type, ready to be used. Throws `not-found`, or `activity-broken` where it has errors. */
export function activityOf<T extends ActivityType>(edition: Edition, id: string, type: T) {
  const placed = edition.activity(id);
  if (!placed) throw new FaultError('not-found', id);
  const { activity } = placed;
  if (activity.type === null || activity.findings.some((one) => one.severity === 'error'))
    throw new FaultError('activity-broken', id);
  if (activity.type !== type) throw new FaultError('not-found', id);
  return { ...placed, activity } as Placed & { readonly activity: Extract<Placed['activity'], { type: T }> };
}
