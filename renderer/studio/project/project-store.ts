import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FolderView } from '../../../core/api/studio.ts';
import type { Input, Name, Output } from '../../../core/api.ts';
import { applyStep, merge } from '../../../core/studio/edit.ts';
import {
  carriedOut,
  type Entry,
  entryOf,
  joined,
  reverse,
  type Texts,
  textEdit,
} from '../../../core/studio/history.ts';
import { withChanges } from '../../../core/studio/texts.ts';
import { faultOf } from '../../use-call.ts';
import type { Analyst, News } from '../analyst/analyst.ts';
import type { Clash, ProjectState } from './state.ts';

export type Caller = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;

/** A text as it lies on disk. */
interface Kept {
  readonly text: string;
  readonly stamp: string;
}

/** Saved when the keys pause, and at the latest so long after the first of them. */
const saveAfterMs = 400;
const saveWithinMs = 1_500;
const retryAfterMs = 4_000;
/** Longer than there is between two keys of somebody who types, so that checking does not come between them. */
const checkAfterMs = 200;
const mostEntries = 1_000;

type Timer = ReturnType<typeof setTimeout> | null;

function stopped(timer: Timer): null {
  if (timer) clearTimeout(timer);
  return null;
}

export interface Project {
  readonly store: StoreApi<ProjectState>;
  /** Saves what is left, and ends what runs on. */
  close(): Promise<void>;
}

/** A pack's folder, open in the studio. `begin` speaks with the thread that knows the pack. */
export function openProject(
  folder: FolderView,
  call: Caller,
  begin: (onNews: (news: News) => void, onTrouble: (why: string) => void) => Analyst,
): Project {
  const { project } = folder;
  const kept = new Map<string, Kept>(folder.texts.map(({ path, text, stamp }) => [path, { text, stamp }]));
  let revision = folder.revision;
  let told: { texts: Texts; others: readonly string[] | null } = { texts: new Map(), others: null };
  let saveTimer: Timer = null;
  /** When the first change was made that is not saved; null where all is. */
  let changedAtMs: number | null = null;
  let checkTimer: Timer = null;
  let running: Promise<void> | null = null;
  /** What is asked of the disk, one after the other: an answer that overtakes another would bring old texts back. */
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work);
    return turn;
  };
  let isClosed = false;
  /** Bring what is typed and not here yet. */
  const holders = new Set<() => void>();
  function gather(): void {
    for (const bring of holders) bring();
  }

  const analyst = begin(
    (news) => {
      if (news.type === 'outline') store.setState({ outline: news.outline });
      else if (news.type === 'homes') store.setState({ homes: news.homes });
      else {
        const { findings, waiting } = news;
        store.setState((state) => ({ findings, waiting, checks: state.checks + 1 }));
      }
    },
    (trouble) => store.setState({ trouble }),
  );

  /** Tells the thread what changed since it was told last. */
  function tellAnalyst(): void {
    gather();
    checkTimer = stopped(checkTimer);
    const { texts, others, open } = store.getState();
    if (texts === told.texts && others === told.others) return;
    const changed: [string, string | null][] = [];
    for (const [path, text] of texts) if (told.texts.get(path) !== text) changed.push([path, text]);
    for (const path of told.texts.keys()) if (!texts.has(path)) changed.push([path, null]);
    const isOther = others !== told.others;
    told = { texts, others };
    analyst.change(changed, isOther ? others : null, open);
  }

  const isKept = (path: string): boolean => store.getState().texts.get(path) === kept.get(path)?.text;

  /** What is not on disk as it is here, but for what somebody has to decide first. */
  function unsaved(): string[] {
    const { texts, clashes } = store.getState();
    return [...new Set([...texts.keys(), ...kept.keys()])].filter((path) => !isKept(path) && !clashes.has(path));
  }

  function saveIn(ms: number): void {
    stopped(saveTimer);
    // What is typed meanwhile has a time of its own: it would be written letter by letter otherwise.
    saveTimer = setTimeout(() => void inTurn(async () => void (await writeOnce())), ms);
  }

  function after(texts: Texts, more: Partial<ProjectState> = {}): void {
    store.setState({ texts, ...more, ...(store.getState().saving === 'saved' ? { saving: 'changed' } : {}) });
    changedAtMs ??= performance.now();
    saveIn(Math.min(saveAfterMs, changedAtMs + saveWithinMs - performance.now()));
    stopped(checkTimer);
    checkTimer = setTimeout(tellAnalyst, checkAfterMs);
  }

  function record(entry: Entry, next = carriedOut(store.getState().texts, entry)): void {
    const { past } = store.getState();
    const whole = joined(past.at(-1), entry);
    const entries = whole ? [...past.slice(0, -1), whole] : [...past.slice(-mostEntries), entry];
    after(next, { past: entries, future: [] });
  }

  /** A text that came from outside, where here the file is as it was on disk or can be put together with what is. */
  function takeIn(path: string, text: string | null, stamp: string | null): void {
    gather();
    const { texts } = store.getState();
    const mine = texts.get(path) ?? null;
    const base = kept.get(path)?.text ?? null;
    const keep = () => {
      if (text === null || stamp === null) kept.delete(path);
      else kept.set(path, { text, stamp });
    };
    const change = (next: string | null) => {
      keep();
      if (next !== mine) record(entryOf('outside', [{ path, before: mine, after: next }], [], performance.now()));
    };
    if (mine === base || mine === text) {
      change(text);
      return;
    }
    const both = mine !== null && text !== null ? merge(base ?? '', mine, text) : null;
    if (both !== null) change(both);
    else store.setState({ clashes: new Map(store.getState().clashes).set(path, { text, stamp } satisfies Clash) });
  }

  /** Writes what is not on disk now. Whether that could be done. */
  async function writeOnce(): Promise<boolean> {
    gather();
    saveTimer = stopped(saveTimer);
    changedAtMs = null;
    const paths = unsaved();
    const { texts } = store.getState();
    const changes = paths.map((path) => ({
      path,
      was: kept.get(path)?.stamp ?? null,
      text: texts.get(path) ?? null,
    }));
    try {
      if (paths.length > 0) {
        const { results } = await call('studio.write', { project, changes });
        for (const { path, outcome, stamp, text } of results) {
          const sent = texts.get(path) ?? null;
          if (outcome === 'conflict') takeIn(path, text, stamp);
          else if (sent === null || stamp === null) kept.delete(path);
          else kept.set(path, { text: sent, stamp });
        }
      }
      store.setState({ fault: null, saving: unsaved().length === 0 ? 'saved' : 'changed' });
      return true;
    } catch (thrown) {
      store.setState({ saving: 'failed', fault: faultOf(thrown) });
      if (!isClosed) saveIn(retryAfterMs);
      return false;
    }
  }

  async function write(): Promise<void> {
    do if (!(await writeOnce())) return;
    while (unsaved().length > 0);
  }

  async function lookOnce(): Promise<void> {
    const found = await call('studio.look', { project, since: revision });
    revision = found.revision;
    for (const { path, text, stamp } of found.texts) if (kept.get(path)?.stamp !== stamp) takeIn(path, text, stamp);
    for (const path of found.removed) if (kept.has(path)) takeIn(path, null, null);
    if (found.isWhole) {
      const there = new Set(found.texts.map(({ path }) => path));
      for (const path of [...kept.keys()]) if (!there.has(path)) takeIn(path, null, null);
    }
    if (found.others) {
      store.setState({ others: found.others.map(({ path }) => path) });
      tellAnalyst();
    }
  }

  /** Carries out an entry of the past or of the future, and shows where. */
  async function carryOut(entry: Entry, past: readonly Entry[], future: readonly Entry[]): Promise<void> {
    const { texts, open } = store.getState();
    const next = carriedOut(texts, entry);
    const paths = entry.edits.map(({ path }) => path).filter((path) => next.has(path));
    after(next, { past, future, open: open !== null && paths.includes(open) ? open : (paths[0] ?? open) });
    await moveFiles(entry);
  }

  async function moveFiles({ moves }: Entry): Promise<void> {
    if (moves.length === 0) return;
    try {
      await call('studio.move', { project, moves: [...moves] });
    } catch (thrown) {
      store.setState({ fault: faultOf(thrown) });
    }
    await store.getState().look();
  }

  const store = createStore<ProjectState>()((set, get) => ({
    project,
    folder: folder.folder,
    texts: new Map(folder.texts.map(({ path, text }) => [path, text])),
    others: folder.others.map(({ path }) => path),
    open: null,
    line: 1,
    wanted: null,
    saving: 'saved',
    fault: null,
    clashes: new Map(),
    past: [],
    future: [],
    outline: null,
    homes: [],
    findings: null,
    waiting: 0,
    checks: 0,
    trouble: null,
    onUse(bring) {
      holders.add(bring);
      return () => holders.delete(bring);
    },
    edit(path, step, label = 'typing') {
      gather();
      const { texts } = get();
      const before = texts.get(path) ?? '';
      const text = applyStep(before, step);
      const entry = { label, edits: [textEdit(path, before, step)], moves: [], atMs: performance.now() };
      record(entry, withChanges(texts, [{ path, before, after: text }]));
      return get().texts.get(path) ?? text;
    },
    async apply(label, changes, moves = []) {
      gather();
      const entry = entryOf(label, changes, moves, performance.now());
      if (entry.edits.length === 0 && moves.length === 0) return;
      record(entry);
      await moveFiles(entry);
    },
    async undo() {
      gather();
      const { past, future } = get();
      const entry = past.at(-1);
      if (entry) await carryOut(reverse(entry), past.slice(0, -1), [...future, entry]);
    },
    async redo() {
      gather();
      const { past, future } = get();
      const entry = future.at(-1);
      if (entry) await carryOut(entry, [...past, entry], future.slice(0, -1));
    },
    show(path, from, to = from) {
      const count = (get().wanted?.count ?? 0) + 1;
      set({ open: path, ...(from === undefined ? {} : { wanted: { path, from, to: to ?? from, count } }) });
    },
    moveTo(line) {
      if (line !== get().line) set({ line });
    },
    ask(question, asked) {
      tellAnalyst();
      return analyst.ask(question, asked);
    },
    save() {
      running ??= inTurn(write).finally(() => {
        running = null;
      });
      return running;
    },
    look() {
      return inTurn(() => lookOnce().catch((thrown: unknown) => set({ fault: faultOf(thrown) })));
    },
    decide(path, whose) {
      gather();
      const { clashes, texts } = get();
      const clash = clashes.get(path);
      if (!clash) return;
      const left = new Map(clashes);
      left.delete(path);
      set({ clashes: left });
      if (clash.text === null || clash.stamp === null) kept.delete(path);
      else kept.set(path, { text: clash.text, stamp: clash.stamp });
      if (whose === 'mine') return after(texts);
      record(entryOf('outside', [{ path, before: texts.get(path) ?? null, after: clash.text }], [], performance.now()));
    },
  }));

  tellAnalyst();
  return {
    store,
    async close() {
      isClosed = true;
      await store.getState().save();
      stopped(saveTimer);
      stopped(checkTimer);
      analyst.close();
    },
  };
}
