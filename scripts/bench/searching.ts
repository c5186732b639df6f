import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { Passage } from '../../core/search/passages.ts';
import { readQuery } from '../../core/search/query.ts';
import { openSearchFile } from '../../electron/host/search/search-file.ts';
import { numbers } from './story.ts';

interface SearchFigure {
  readonly activities: number;
  readonly looks: number;
  /** Milliseconds under which 95 in a hundred looks are answered, and the median. */
  readonly ours: { readonly p95: number; readonly median: number };
  readonly reference: { readonly p95: number; readonly median: number };
}

const packs = 20;
const shown = 30;

/** Words as they are used: few of them often, most of them seldom (after Zipf). */
function vocabulary(size: number, seed: number): () => string {
  const random = numbers(seed);
  const letters = 'etaoinshrdlucmfwypvbgkéüß';
  const words = Array.from({ length: size }, () =>
    Array.from({ length: 3 + random(8) }, () => letters[random(letters.length)]).join(''),
  );
  return () => words[Math.floor(size ** (random(1_000_000) / 1_000_000)) % size] ?? '';
}

/** Looks for words letter by letter in 100,000 activities, with our index and with MiniSearch's on the same texts. */
export function measureSearch(activities = 100_000, typings = 60): SearchFigure {
  const folder = mkdtempSync(join(tmpdir(), 'civic-envoy-bench-'));
  try {
    const word = vocabulary(40_000, 7);
    const say = (length: number) => Array.from({ length }, word).join(' ');
    const texts = Array.from({ length: activities }, (_, at) => ({ id: at, title: say(4), text: say(60) }));
    const file = openSearchFile(folder);
    for (let pack = 0; pack < packs; pack++) {
      const passages = texts
        .filter(({ id }) => id % packs === pack)
        .map(({ id, title, text }): Passage => ({ kind: 'lesson', activity: `m/a${id}`, anchor: '', title, text }));
      file.put(`pack-${pack}`, '1', passages);
    }
    const mini = new MiniSearch({
      fields: ['title', 'text'],
      storeFields: ['title'],
      searchOptions: { boost: { title: 6 }, combineWith: 'AND', prefix: (_term, at, all) => at === all.length - 1 },
    });
    mini.addAll(texts);
    const random = numbers(11);
    const typed = Array.from({ length: typings }, () => {
      const { text, title } = texts[random(texts.length)] ?? { text: '', title: '' };
      const from = `${title} ${text}`.split(' ');
      return from
        .slice(random(from.length - 2))
        .slice(0, 1 + random(2))
        .join(' ');
    }).flatMap((words) => Array.from(words, (_, at) => words.slice(0, at + 1)));
    const names = Array.from({ length: packs }, (_, at) => `pack-${at}`);
    const wanted = { learner: 'a', packs: names, kinds: ['lesson', 'scene', 'term', 'country', 'note'], most: shown };
    const ours = timed(typed, (what) => file.find({ ...wanted, match: readQuery(what).match }));
    const reference = timed(typed, (what) => mini.search(what).slice(0, shown));
    file.close();
    return { activities, looks: typed.length, ours, reference };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(typed: readonly string[], look: (what: string) => unknown) {
  // The first few fill the caches and are not counted.
  for (const what of typed.slice(0, 20)) look(what);
  const times = typed.map((what) => {
    const began = performance.now();
    look(what);
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p95: at(0.95), median: at(0.5) };
}
