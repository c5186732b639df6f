import type { Database, Statement } from 'better-sqlite3';
import type { Query } from './sql.ts';
import { storageFault } from './storage-fault.ts';

/** What can be asked of the record. A function that takes this cannot write. */
export interface Reader {
  all<T>(query: Query): readonly T[];
  get<T>(query: Query): T | undefined;
}

export interface Writer extends Reader {
  /** Returns how many rows it touched. */
  run(query: Query): number;
}

/** The open record. Everything that is written is written in one transaction, and is on disk when `write` returns. */
export interface RecordFile extends Reader {
  /** Throws a `FaultError` of storage where the disk does not take it; then nothing of it was written. */
  write<T>(work: (writer: Writer) => T): T;
}

/** Reads and writes of one open database; each statement is prepared once. */
export function recordFile(db: Database): RecordFile {
  const prepared = new Map<string, Statement>();
  const prepare = ({ text }: Query): Statement => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = db.prepare(text);
      prepared.set(text, statement);
    }
    return statement;
  };
  const writer: Writer = {
    all: <T>(query: Query) => prepare(query).all(...query.values) as T[],
    get: <T>(query: Query) => prepare(query).get(...query.values) as T | undefined,
    run: (query) => prepare(query).run(...query.values).changes,
  };
  return {
    all: (query) => guarded(() => writer.all(query)),
    get: (query) => guarded(() => writer.get(query)),
    // IMMEDIATE: what is read inside a decision is still so when it is written, whoever else has the file open.
    write: (work) => guarded(() => db.transaction(() => work(writer)).immediate()),
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageFault(error) ?? error;
  }
}
