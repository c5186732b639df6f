import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseFile, { type Database } from 'better-sqlite3';
import type { Passage } from '../../../core/search/passages.ts';

/** A scene that a trainee has come to, and the play in which they last did. */
export interface Seen {
  readonly learner: string;
  readonly pack: string;
  readonly activity: string;
  readonly scene: string;
  readonly attempt: string;
}

export interface Note {
  readonly learner: string;
  readonly pack: string;
  readonly activity: string;
  readonly prompt: string;
  readonly title: string;
  readonly text: string;
}

export interface Wanted {
  readonly match: string;
  readonly learner: string;
  readonly packs: readonly string[];
  readonly kinds: readonly string[];
  readonly most: number;
}

export interface Hit {
  readonly pack: string;
  readonly kind: Passage['kind'] | 'note';
  readonly activity: string;
  readonly anchor: string;
  readonly title: string;
  /** The words around the match; the match stands between `opens` and `closes`. */
  readonly snippet: string;
  readonly attempt: string | null;
}

/** What marks a match in a snippet: characters that no text of a course has. */
export const [opens, closes] = ['\u0001', '\u0002'] as const;

/**
 * The index of everything that can be looked for, in a file of its own. All of it can be made anew from courses and
 * record: where the file is damaged or of another form, it is thrown away.
 */
export interface SearchFile {
  /** The edition of a pack that is indexed; null where none is. */
  editionOf(pack: string): string | null;
  /** Puts an edition in the place of whichever of its pack was there. */
  put(pack: string, edition: string, passages: readonly Passage[]): void;
  /** Takes out the packs that are not among these. */
  keepOnly(packs: readonly string[]): void;
  putNote(note: Note): void;
  see(seen: readonly Seen[]): void;
  /** Whether notes and scenes from before there was an index have been taken in. */
  isCaughtUp(): boolean;
  caughtUp(): void;
  find(wanted: Wanted): readonly Hit[];
  /** Forgets all that was recorded of a course. */
  forget(pack: string): void;
  /** Forgets all that was recorded. */
  forgetRecord(): void;
  close(): void;
}

const form = 3;
/** Beyond this many matches, ranking them all takes longer than a key press, and says little. */
const mostRanked = 2_500;

export function openSearchFile(folder: string): SearchFile {
  const file = join(folder, 'search.db');
  mkdirSync(folder, { recursive: true });
  let db: Database;
  try {
    db = open(file);
  } catch {
    for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    db = open(file);
  }
  return searchFile(db);
}

function open(file: string): Database {
  const db = new DatabaseFile(file);
  try {
    db.pragma('journal_mode = WAL');
    // What is lost with the power is made anew.
    db.pragma('synchronous = OFF');
    const version = db.pragma('user_version', { simple: true });
    if (version === form) return db;
    if (version !== 0) throw new Error('The index is of another form.');
    db.exec(`
      CREATE TABLE indexed (pack TEXT PRIMARY KEY NOT NULL, edition TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE places (
        id INTEGER PRIMARY KEY, pack TEXT NOT NULL, kind TEXT NOT NULL, activity TEXT NOT NULL, anchor TEXT NOT NULL,
        learner TEXT
      ) STRICT;
      CREATE INDEX places_by_pack ON places (pack, kind, activity, anchor);
      CREATE VIRTUAL TABLE passages USING fts5 (title, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
      CREATE TABLE seen (
        learner TEXT NOT NULL, pack TEXT NOT NULL, activity TEXT NOT NULL, scene TEXT NOT NULL, attempt TEXT NOT NULL,
        PRIMARY KEY (learner, pack, activity, scene)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE caught_up (at INTEGER PRIMARY KEY) STRICT;
      PRAGMA user_version = ${form};
    `);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function searchFile(db: Database): SearchFile {
  const editionOf = db.prepare('SELECT edition FROM indexed WHERE pack = ?').pluck();
  const addPlace = db.prepare('INSERT INTO places (pack, kind, activity, anchor, learner) VALUES (?, ?, ?, ?, ?)');
  const addPassage = db.prepare('INSERT INTO passages (rowid, title, text) VALUES (?, ?, ?)');
  const addSeen = db.prepare(
    `INSERT INTO seen (learner, pack, activity, scene, attempt) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET attempt = excluded.attempt`,
  );
  const count = db.prepare('SELECT count(*) FROM (SELECT 1 FROM passages WHERE passages MATCH ? LIMIT ?)').pluck();
  // One pass over what matches, for all the hits at once: looked up by its id, each would make a pass of its own.
  const snippets = db.prepare(
    `SELECT rowid AS id, title, snippet(passages, 1, '${opens}', '${closes}', '…', 20) AS snippet FROM passages
     WHERE passages MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) LIMIT ?`,
  );

  const allowed = `
    FROM passages JOIN places ON places.id = passages.rowid
    WHERE passages MATCH @match AND pack IN (SELECT value FROM json_each(@packs))
      AND kind IN (SELECT value FROM json_each(@kinds)) AND (learner IS NULL OR learner = @learner)
      AND (kind <> 'scene' OR EXISTS (SELECT 1 FROM seen WHERE seen.learner = @learner AND seen.pack = places.pack
           AND seen.activity = places.activity AND seen.scene = places.anchor))`;
  const columns = 'SELECT passages.rowid AS id, pack, kind, activity, anchor';
  const ranked = db.prepare(`${columns} ${allowed} ORDER BY bm25(passages, 6.0, 1.0) LIMIT @most`);
  const first = db.prepare(`${columns} ${allowed} LIMIT @most`);
  const attemptOf = db
    .prepare('SELECT attempt FROM seen WHERE learner = ? AND pack = ? AND activity = ? AND scene = ?')
    .pluck();

  function drop(where: string, ...values: string[]): void {
    db.prepare(`DELETE FROM passages WHERE rowid IN (SELECT id FROM places WHERE ${where})`).run(...values);
    db.prepare(`DELETE FROM places WHERE ${where}`).run(...values);
  }

  function add(
    pack: string,
    { kind, activity, anchor, title, text }: Passage | (Omit<Passage, 'kind'> & { kind: 'note' }),
    learner: string | null,
  ): void {
    const { lastInsertRowid } = addPlace.run(pack, kind, activity, anchor, learner);
    addPassage.run(lastInsertRowid, title, text);
  }

  return {
    editionOf: (pack) => (editionOf.get(pack) as string | undefined) ?? null,
    put: db.transaction((pack: string, edition: string, passages: readonly Passage[]) => {
      drop(`pack = ? AND kind <> 'note'`, pack);
      for (const one of passages) add(pack, one, null);
      db.prepare(
        'INSERT INTO indexed (pack, edition) VALUES (?, ?) ON CONFLICT DO UPDATE SET edition = excluded.edition',
      ).run(pack, edition);
    }),
    keepOnly: db.transaction((packs: readonly string[]) => {
      const list = JSON.stringify(packs);
      drop(`kind <> 'note' AND pack NOT IN (SELECT value FROM json_each(?))`, list);
      db.prepare('DELETE FROM indexed WHERE pack NOT IN (SELECT value FROM json_each(?))').run(list);
    }),
    putNote: db.transaction(({ learner, pack, activity, prompt, title, text }: Note) => {
      drop(
        `pack = ? AND kind = 'note' AND activity = ? AND anchor = ? AND learner = ?`,
        pack,
        activity,
        prompt,
        learner,
      );
      if (text.trim() !== '') add(pack, { kind: 'note', activity, anchor: prompt, title, text }, learner);
    }),
    see: db.transaction((all: readonly Seen[]) => {
      for (const { learner, pack, activity, scene, attempt } of all)
        addSeen.run(learner, pack, activity, scene, attempt);
    }),
    isCaughtUp: () => db.prepare('SELECT 1 FROM caught_up').get() !== undefined,
    caughtUp: () => void db.prepare('INSERT OR IGNORE INTO caught_up (at) VALUES (1)').run(),
    find({ match, learner, packs, kinds, most }) {
      if (match === '') return [];
      const named = { learner, packs: JSON.stringify(packs), kinds: JSON.stringify(kinds), most };
      type Row = { id: number } & Pick<Hit, 'pack' | 'kind' | 'activity' | 'anchor'>;
      const isMany = (count.get(match, mostRanked + 1) as number) > mostRanked;
      const rows = isMany
        ? unique([
            ...(first.all({ ...named, match: `title : (${match})` }) as Row[]),
            ...(first.all({ ...named, match }) as Row[]),
          ]).slice(0, most)
        : (ranked.all({ ...named, match }) as Row[]);
      const ids = rows.map(({ id }) => id);
      type Words = { id: number } & Pick<Hit, 'title' | 'snippet'>;
      const words = new Map(
        (snippets.all(match, JSON.stringify(ids), ids.length) as Words[]).map((one) => [one.id, one]),
      );
      return rows.map(({ id, ...row }) => ({
        ...row,
        title: words.get(id)?.title ?? '',
        snippet: words.get(id)?.snippet ?? '',
        attempt:
          row.kind === 'scene'
            ? ((attemptOf.get(learner, row.pack, row.activity, row.anchor) as string | undefined) ?? null)
            : null,
      }));
    },
    forget: db.transaction((pack: string) => {
      drop(`pack = ? AND kind = 'note'`, pack);
      db.prepare('DELETE FROM seen WHERE pack = ?').run(pack);
    }),
    forgetRecord: db.transaction(() => {
      drop(`kind = 'note'`);
      db.exec('DELETE FROM seen; DELETE FROM caught_up;');
    }),
    close: () => db.close(),
  };
}

function unique<T extends { readonly id: number }>(rows: readonly T[]): readonly T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
