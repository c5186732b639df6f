import type { Learner } from '../../../core/api/learner.ts';
import type { Turn } from '../../../core/scenario/play.ts';
import type { Reader } from '../database/record-file.ts';
import { sql } from '../database/sql.ts';
import type { Edition } from '../library/edition.ts';
import { type Indexer, openIndexer } from './indexer.ts';
import { openSearchFile, type SearchFile, type Seen } from './search-file.ts';

/** Everything there is to look for something with. */
export interface Search {
  readonly file: SearchFile;
  readonly indexer: Indexer;
  /** Takes in the scenes that a play has come to. */
  see(learner: Pick<Learner, 'id'>, place: Pick<Seen, 'pack' | 'activity' | 'attempt'>, turns: readonly Turn[]): void;
  /** Takes in a note as it now stands. */
  note(learner: string, pack: string, activity: string, prompt: string, text: string): void;
  /** Forgets what was taken in of the record, and takes it in again: the record is another one. */
  startAnew(): void;
  close(): void;
}

interface Options {
  readonly folder: string;
  readonly record: Reader;
  readonly current: () => readonly Edition[];
  /** The turns of a play that was recorded before; null where it cannot be replayed. */
  readonly turnsOf: (learner: string, attempt: string) => readonly Turn[] | null;
  readonly tell: (sentence: string, cause: unknown) => void;
}

export function openSearch({ folder, record, current, turnsOf, tell }: Options): Search {
  const file = openSearchFile(folder);
  const known = new Map<string, number>();

  const titleOf = (pack: string, activity: string): string =>
    current()
      .find((edition) => edition.pack === pack)
      ?.entries.find(({ entry }) => entry.id === activity)?.entry.title ?? activity;

  const search: Search = {
    file,
    indexer: openIndexer({ file, current, tell, catchUp }),
    see({ id }, { pack, activity, attempt }, turns) {
      const from = known.get(attempt) ?? 0;
      if (from >= turns.length) return;
      known.set(attempt, turns.length);
      const scenes = turns.slice(from).filter((turn, index) => turn.entered || from + index === 0);
      file.see(scenes.map(({ state }) => ({ learner: id, pack, activity, scene: state.scene, attempt })));
    },
    note(learner, pack, activity, prompt, text) {
      file.putNote({ learner, pack, activity, prompt, title: titleOf(pack, activity), text });
    },
    startAnew() {
      known.clear();
      file.forgetRecord();
      search.indexer.begin();
    },
    close() {
      search.indexer.stop();
      file.close();
    },
  };

  /** What was recorded before there was an index. */
  function* catchUp(): Generator<number> {
    if (file.isCaughtUp()) return;
    for (const { learner, pack, activity, prompt, text } of record.all<{
      learner: string;
      pack: string;
      activity: string;
      prompt: string;
      text: string;
    }>(sql`SELECT learner, pack, activity, prompt, text FROM notes`)) {
      search.note(learner, pack, activity, prompt, text);
      yield 0;
    }
    for (const { learner, pack, activity, id, words } of record.all<{
      learner: string;
      pack: string;
      activity: string;
      id: string;
      words: string;
    }>(
      sql`SELECT learner, pack, activity, id, json_extract(anchor, '$.quote') || ' ' || text AS words
          FROM highlights WHERE is_removed = 0`,
    )) {
      search.note(learner, pack, activity, id, words);
      yield 0;
    }
    const attempts = record.all<{ learner: string; pack: string; activity: string; attempt: string }>(
      sql`SELECT learner, pack, activity, attempt FROM statements WHERE verb = 'initialized'
          AND json_extract(event, '$.kind') = 'scenario' AND attempt IS NOT NULL ORDER BY sequence`,
    );
    for (const { learner, pack, activity, attempt } of attempts) {
      const turns = turnsOf(learner, attempt);
      if (turns) search.see({ id: learner as Learner['id'] }, { pack, activity, attempt }, turns);
      yield 0;
    }
    file.caughtUp();
  }

  return search;
}
