import { join } from 'node:path';
import type { AttemptId } from '../../core/api/call.ts';
import type { Event } from '../../core/api/events.ts';
import type { Learner, Notice } from '../../core/api/learner.ts';
import type { Reply } from '../../core/api.ts';
import { openRecord } from './database/open.ts';
import { type Caller, dispatcher } from './dispatch.ts';
import { openExplorer } from './exploring/explorer.ts';
import { attemptHandlers } from './handlers/attempt.ts';
import { backupHandlers } from './handlers/backup.ts';
import { certificateHandlers } from './handlers/certificate.ts';
import { comparisonHandlers } from './handlers/comparison.ts';
import type { Context } from './handlers/context.ts';
import { openGames } from './handlers/games.ts';
import { judgementHandlers } from './handlers/judgement.ts';
import { learnerHandlers } from './handlers/learner.ts';
import { lessonHandlers } from './handlers/lesson.ts';
import { libraryHandlers } from './handlers/library.ts';
import { notesHandlers } from './handlers/notes.ts';
import { parcelHandlers } from './handlers/parcel.ts';
import { peopleHandlers } from './handlers/people.ts';
import { profileHandlers } from './handlers/profile.ts';
import { progressHandlers } from './handlers/progress.ts';
import { quizHandlers } from './handlers/quiz.ts';
import { reviewHandlers } from './handlers/review.ts';
import { searchHandlers } from './handlers/search.ts';
import { studioHandlers } from './handlers/studio.ts';
import { tableHandlers } from './handlers/table.ts';
import { openTables } from './handlers/tables.ts';
import { worksheetHandlers } from './handlers/worksheet.ts';
import { readingLanguage } from './learners/learner.ts';
import { openIncoming } from './library/incoming.ts';
import { openShelf } from './library/shelf.ts';
import { sweep } from './library/sweep.ts';
import { refreshDerived } from './records/derived.ts';
import { openSearch, type Search } from './search/search.ts';
import { openStudio } from './studio/studio.ts';

interface HostOptions {
  /** The folder of the record and of the editions kept for it. Made if it is not there. */
  readonly dataFolder: string;
  /** The folder of the packs that came with the program. */
  readonly contentFolder: string;
  /** The folder where new packs of an instructor go; `packs` in the data folder where none is named. */
  readonly studioFolder?: string;
  /** The built `explorer-worker.ts`. */
  readonly explorerFile: string;
  /** The built `inspector-worker.ts`; without it, the record is not looked through while it is in use. */
  readonly inspectorFile?: string;
  /** How long after the start it first is, in milliseconds. */
  readonly inspectAfterMs?: number;
  readonly version: string;
  /** What a person must be told of this start besides what the host finds out itself. */
  readonly notices: readonly Notice[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Shows a folder in the system's own window, where there is one. */
  readonly openFolder?: (folder: string) => void;
  /** Prints the page of the window to a file that the person names, where there is a window. */
  readonly savePage?: (name: string) => Promise<string | null>;
  /** Has the person choose a folder, where there is a window. */
  readonly chooseFolder?: () => Promise<string | null>;
  /** Hears what is for the log and not for a person. */
  readonly tell?: (sentence: string, cause: unknown) => void;
}

/** What stands behind the contract. Knows nothing of windows: both transports call it. */
export interface Host {
  /** `learner`: id of the trainee for whom the call is made; null, or nothing, for whoever is here. */
  call(name: unknown, input: unknown, caller: Caller, learner?: unknown): Promise<Reply>;
  /** Hears every event. Returns what ends the listening. */
  on(listener: (event: Event) => void): () => void;
  /**
   * A picture or sound of an edition of a pack; null where it has none such. Those of a folder that is being written are
   * had by `studio` and the project's id.
   */
  media(pack: string, edition: string, path: string): Promise<{ type: string; bytes: Uint8Array } | null>;
  /** Takes in a file that a person opened from outside the window, and tells the window of it. */
  receive(path: string): void;
  /** Ends the host, with a last backup. */
  close(): Promise<void>;
}

/** The index is opened once the window has long been there. */
const idleMs = 4_000;
const dayMs = 86_400_000;
/** The record is looked through when the start is long over. */
const inspectAfterMs = 20_000;

/** Opens the record and the courses. Throws where there can be no record at all: `NewerRecordError`, or the disk's own. */
export async function openHost(options: HostOptions): Promise<Host> {
  const { dataFolder, contentFolder, version, now = Date.now } = options;
  const tell = options.tell ?? ((sentence, cause) => console.error(sentence, cause ?? ''));
  const record = openRecord({ folder: dataFolder, now, tell });
  if (!record.whyUnwritable()) refreshDerived(record);
  const libraryFolder = join(dataFolder, 'library');
  sweep(libraryFolder, tell);
  const shelf = openShelf({
    record,
    contentFolder,
    libraryFolder,
    tell,
    languageOf: (edition) => readingLanguage(record, edition.pack),
  });
  const incoming = openIncoming(join(libraryFolder, '.parcels'));
  const explorer = openExplorer(options.explorerFile);
  const listeners = new Set<(event: Event) => void>();

  const notices = (): Notice[] => {
    const code = record.whyUnwritable()?.fault.code;
    const unwritable: Notice[] =
      code === 'storage-full' || code === 'storage-read-only' || code === 'storage-failed' ? [{ type: code }] : [];
    const condemned: Notice[] = isCondemned ? [{ type: 'damaged' }] : [];
    return [...(record.recovered ? [record.recovered] : []), ...condemned, ...unwritable, ...options.notices];
  };
  let isCondemned = false;
  let opened: Search | null = null;
  const search = (): Search => {
    if (opened) return opened;
    opened = openSearch({ folder: dataFolder, record, current: () => shelf.current, turnsOf, tell });
    opened.indexer.begin();
    return opened;
  };
  const context: Context = {
    record,
    shelf,
    incoming,
    libraryFolder,
    dataFolder,
    openFolder: options.openFolder ?? (() => undefined),
    savePage: options.savePage ?? (async () => null),
    chooseFolder: options.chooseFolder ?? (async () => null),
    log: tell,
    explorer,
    search,
    version,
    notices,
    now,
    tell(...topics) {
      for (const listener of [...listeners]) listener({ type: 'changed', topics: [...topics] });
    },
  };
  const studio = openStudio({
    dataFolder,
    studioFolder: options.studioFolder ?? join(dataFolder, 'packs'),
    now,
    log: tell,
    onChanged: () => context.tell('studio'),
  });
  const games = openGames(context);
  const tables = openTables(context);
  const idle = setTimeout(() => search(), idleMs);
  idle.unref();

  /** The turns of a play as it was recorded; null where its edition is gone. */
  function turnsOf(learner: string, attempt: string) {
    try {
      return games.playing(record, { id: learner } as Learner, attempt as AttemptId).turns;
    } catch {
      return null;
    }
  }

  const call = dispatcher(
    {
      ...learnerHandlers(context),
      ...peopleHandlers(context),
      ...libraryHandlers(context),
      ...lessonHandlers(context),
      ...notesHandlers(context),
      ...attemptHandlers(context, games),
      ...comparisonHandlers(context, games),
      ...tableHandlers(context, tables),
      ...progressHandlers(context, games, tables),
      ...profileHandlers(context, games, tables),
      ...quizHandlers(context),
      ...parcelHandlers(context),
      ...reviewHandlers(context, games),
      ...searchHandlers(context),
      ...backupHandlers(context),
      ...certificateHandlers(context),
      ...worksheetHandlers(context),
      ...judgementHandlers(context),
      ...studioHandlers(context, studio),
    },
    tell,
  );
  const backUp = () => record.backUp().catch((error: unknown) => tell('No backup could be made.', error));
  const backingUp = backUp();
  // A program that is left open for days makes its backups all the same.
  const daily = setInterval(() => {
    void backUp();
    void lookThrough();
  }, dayMs);
  daily.unref();
  const looking = setTimeout(() => void lookThrough(), options.inspectAfterMs ?? inspectAfterMs);
  looking.unref();

  async function lookThrough(): Promise<void> {
    if (options.inspectorFile === undefined) return;
    const was = isCondemned;
    isCondemned = await record.inspect(options.inspectorFile);
    if (isCondemned !== was) context.tell('learner');
  }

  return {
    call,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async media(pack, edition, path) {
      // A course may be named so too; its editions are no projects.
      const drawn = pack === 'studio' ? await studio.media(edition, path) : null;
      if (drawn) return drawn;
      try {
        return await shelf.edition(pack, edition).media(path);
      } catch {
        return null;
      }
    },
    receive(path) {
      try {
        incoming.receive(path);
        context.tell('parcel');
      } catch (error) {
        tell(`${path} cannot be looked at.`, error);
      }
    },
    async close() {
      clearTimeout(idle);
      clearTimeout(looking);
      clearInterval(daily);
      opened?.close();
      studio.close();
      await explorer.close();
      await incoming.close();
      await backingUp;
      await backUp();
      record.close();
    },
  };
}
