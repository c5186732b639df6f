import { countryPassage, type Passage, passagesOf, termPassage } from '../../../core/search/passages.ts';
import type { Edition } from '../library/edition.ts';
import type { SearchFile } from './search-file.ts';

export interface Indexer {
  /** Begins to index what is not indexed yet, a little at a time. Called again when the library changes. */
  begin(): void;
  /** How many activities are still to be read; 0 where all is there. */
  waiting(): number;
  /** Resolves when there is nothing more to do. */
  settled(): Promise<void>;
  stop(): void;
}

interface Options {
  readonly file: SearchFile;
  readonly current: () => readonly Edition[];
  /** What else has to be taken in, once the courses are. */
  readonly catchUp: () => Generator<number>;
  readonly tell: (sentence: string, cause: unknown) => void;
}

/** An edition in a language: in another one it has other words to be found by. */
const named = ({ edition, language }: Edition): string => `${edition} ${language}`;

/** Between two slices, whoever waits for an answer is answered. */
const sliceMs = 8;

/** Reads courses into the index while nobody waits for it. */
export function openIndexer({ file, current, catchUp, tell }: Options): Indexer {
  let work: Generator<number> | null = null;
  let left = 0;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const waiters: (() => void)[] = [];

  function* reading(): Generator<number> {
    const editions = current();
    file.keepOnly(editions.map(({ pack }) => pack));
    const missing = editions.filter((edition) => file.editionOf(edition.pack) !== named(edition));
    let rest = missing.reduce((sum, { entries }) => sum + entries.length, 0);
    for (const edition of missing) {
      const passages: Passage[] = [];
      for (const { entry } of edition.entries) {
        const placed = edition.activity(entry.id);
        if (placed) passages.push(...passagesOf(entry.id, entry.title, placed.activity));
        yield --rest;
      }
      passages.push(...edition.glossary().entries.map(termPassage));
      yield rest;
      passages.push(...edition.atlas().entries.map(countryPassage));
      file.put(edition.pack, named(edition), passages);
      yield rest;
    }
    yield* catchUp();
  }

  function slice(): void {
    timer = null;
    if (isStopped || !work) return;
    const end = performance.now() + sliceMs;
    try {
      while (performance.now() < end) {
        const next = work.next();
        if (next.done) {
          work = null;
          left = 0;
          for (const resolve of waiters.splice(0)) resolve();
          return;
        }
        left = next.value + 1;
      }
    } catch (error) {
      tell('The index could not be brought up to date.', error);
      work = null;
      left = 0;
      for (const resolve of waiters.splice(0)) resolve();
      return;
    }
    timer = setTimeout(slice, 0);
  }

  return {
    begin() {
      if (isStopped) return;
      work = reading();
      left = Math.max(left, 1);
      timer ??= setTimeout(slice, 0);
    },
    waiting: () => left,
    settled: () => (work ? new Promise((resolve) => waiters.push(resolve)) : Promise.resolve()),
    stop() {
      isStopped = true;
      if (timer) clearTimeout(timer);
      for (const resolve of waiters.splice(0)) resolve();
    },
  };
}
