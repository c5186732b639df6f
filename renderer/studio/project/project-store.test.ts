import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FolderView, ProjectId } from '../../../core/api/studio.ts';
import type { Name } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import type { Analyst } from '../analyst/analyst.ts';
import { type Caller, openProject } from './project-store.ts';

const project = '0b7f2c1e-3c5e-4a57-9a52-0d1f7f2c1e3c' as ProjectId;

/** A disk and the host in front of it, as far as the store sees them. */
function setUp(files: Record<string, string>) {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const disk = new Map(Object.entries(files));
  const stampOf = (text: string) =>
    [...text]
      .reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) >>> 0, 7)
      .toString(16)
      .padStart(16, '0');
  const textsOf = () => [...disk].map(([path, text]) => ({ path, text, stamp: stampOf(text) }));
  const trouble = { fault: null as FaultError | null };
  const asked: string[] = [];
  const call = (async (name: Name, input: never) => {
    asked.push(name);
    const answer = await respond(name, input);
    // Answers come when they come, not in the order in which they were asked for.
    await new Promise((resolve) => setTimeout(resolve, (asked.length * 7) % 11));
    return answer;
  }) as unknown as Caller;
  async function respond(name: Name, input: never) {
    if (name === 'studio.write') {
      if (trouble.fault) throw trouble.fault;
      const { changes } = input as { changes: { path: string; was: string | null; text: string | null }[] };
      const results = changes.map(({ path, was, text }) => {
        const there = disk.get(path) ?? null;
        if ((there === null ? null : stampOf(there)) !== was && there !== text)
          return { path, outcome: 'conflict', text: there, stamp: there === null ? null : stampOf(there) };
        if (text === null) disk.delete(path);
        else disk.set(path, text);
        return { path, outcome: 'written', text: null, stamp: text === null ? null : stampOf(text) };
      });
      return { results, revision: 1 };
    }
    return { revision: 2, isWhole: true, texts: textsOf(), removed: [], others: null };
  }
  const changes: (readonly (readonly [string, string | null])[])[] = [];
  const analyst: Analyst = {
    change: (texts) => changes.push(texts),
    ask: () => new Promise(() => {}),
    close: () => {},
  };
  const folder: FolderView = { project, folder: '/packs/x', texts: textsOf(), others: [], revision: 0 };
  const { store, close } = openProject(folder, call, () => analyst);
  const state = () => store.getState();
  const type = (path: string, words: string, at = (state().texts.get(path) ?? '').length) =>
    state().edit(path, [{ from: at, to: at, insert: words }]);
  return { disk, state, type, close, changes, trouble, asked, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe('a pack that is open in the studio', () => {
  it('is on disk before two seconds have passed, however long somebody types without a pause', async () => {
    const { disk, type, pass, state } = setUp({ 'a.md': '' });
    for (let letter = 0; letter < 40; letter++) {
      type('a.md', 'x');
      await pass(100);
      const lost = letter + 1 - (disk.get('a.md') ?? '').length;
      expect(lost).toBeLessThan(20);
    }
    await pass(500);
    expect(disk.get('a.md')).toBe('x'.repeat(40));
    expect(state().saving).toBe('saved');
  });

  it('tells the thread what changed, once for many keys', async () => {
    const { type, pass, changes } = setUp({ 'a.md': '', 'b.md': 'b' });
    expect(changes).toHaveLength(1);
    type('a.md', 'x');
    type('a.md', 'y');
    await pass(200);
    expect(changes.slice(1)).toEqual([[['a.md', 'xy']]]);
  });

  it('takes back and brings again what was done to several files at once', async () => {
    const { state, pass, disk } = setUp({ 'a.md': 'one', 'b.md': 'two' });
    await state().apply('rename', [
      { path: 'a.md', before: 'one', after: null },
      { path: 'c.md', before: null, after: 'one' },
      { path: 'b.md', before: 'two', after: 'two of c' },
    ]);
    await pass(500);
    expect([...disk.keys()].sort()).toEqual(['b.md', 'c.md']);
    await state().undo();
    await pass(500);
    expect(Object.fromEntries(disk)).toEqual({ 'a.md': 'one', 'b.md': 'two' });
    await state().redo();
    await pass(500);
    expect(disk.get('b.md')).toBe('two of c');
  });

  it('opens the file in which something is taken back', async () => {
    const { state, type } = setUp({ 'a.md': '', 'b.md': '' });
    state().show('a.md');
    type('a.md', 'x');
    state().show('b.md');
    await state().undo();
    expect(state()).toMatchObject({ open: 'a.md' });
    expect(state().texts.get('a.md')).toBe('');
  });

  it('takes in what somebody else wrote, and puts it together with what is not saved yet', async () => {
    const { state, type, disk, pass } = setUp({ 'a.md': 'one\ntwo\nthree\n', 'b.md': 'b' });
    disk.set('b.md', 'theirs');
    disk.set('a.md', 'one\ntwo\nTHREE\n');
    type('a.md', 'Mine: ', 0);
    void state().look();
    await pass(1_000);
    expect(state().texts.get('b.md')).toBe('theirs');
    expect(disk.get('a.md')).toBe('Mine: one\ntwo\nTHREE\n');
    expect(state().saving).toBe('saved');
  });

  it('never takes an answer about the disk that is older than what it has written since', async () => {
    const { state, type, disk, pass } = setUp({ 'a.md': '' });
    for (let letter = 0; letter < 30; letter++) {
      type('a.md', 'x');
      void state().look();
      if (letter % 3 === 0) void state().save();
      await pass(letter % 7);
    }
    await pass(1_000);
    expect(state().texts.get('a.md')).toBe('x'.repeat(30));
    expect(disk.get('a.md')).toBe('x'.repeat(30));
  });

  it('asks whose text holds where both changed the same, and overwrites neither before', async () => {
    for (const whose of ['mine', 'theirs'] as const) {
      const { state, type, disk, pass } = setUp({ 'a.md': 'one\n' });
      disk.set('a.md', 'theirs\n');
      type('a.md', 'Mine: ', 0);
      await pass(1_000);
      expect(disk.get('a.md')).toBe('theirs\n');
      expect([...state().clashes.keys()]).toEqual(['a.md']);
      expect(state().texts.get('a.md')).toBe('Mine: one\n');
      state().decide('a.md', whose);
      await pass(1_000);
      expect(disk.get('a.md')).toBe(whose === 'mine' ? 'Mine: one\n' : 'theirs\n');
      expect(state().clashes.size).toBe(0);
      vi.useRealTimers();
    }
  });

  it('tries again where the disk was full, and says so meanwhile', async () => {
    const { state, type, disk, pass, trouble } = setUp({ 'a.md': '' });
    trouble.fault = new FaultError('storage-full', 'a.md');
    type('a.md', 'x');
    await pass(600);
    expect(state()).toMatchObject({ saving: 'failed', fault: { code: 'storage-full' } });
    trouble.fault = null;
    await pass(5_000);
    expect(disk.get('a.md')).toBe('x');
    expect(state()).toMatchObject({ saving: 'saved', fault: null });
  });

  it('has what was typed and is held back before it makes anything of the texts', async () => {
    const uses: Record<string, (state: ReturnType<typeof setUp>['state']) => void> = {
      saved: (state) => void state().save(),
      'asked about': (state) => void state().ask('mention', { path: 'a.md', offset: 0 }),
      'typed into elsewhere': (state) => void state().edit('b.md', [{ from: 0, to: 0, insert: '!' }]),
      'changed at once': (state) => void state().apply('rename', [{ path: 'b.md', before: 'b', after: 'c' }]),
    };
    for (const use of Object.values(uses)) {
      const { state, type, pass } = setUp({ 'a.md': 'one', 'b.md': 'b' });
      let held = ' two';
      const release = state().onUse(() => {
        const words = held;
        held = '';
        if (words !== '') type('a.md', words);
      });
      use(state);
      await pass(1);
      expect(state().texts.get('a.md')).toBe('one two');
      held = ' three';
      release();
      use(state);
      await pass(1);
      expect(state().texts.get('a.md')).toBe('one two');
      vi.useRealTimers();
    }
  });

  it('takes back what was typed last though it was held back', async () => {
    const { state, type } = setUp({ 'a.md': 'one' });
    let held = ' two';
    state().onUse(() => {
      const words = held;
      held = '';
      if (words !== '') type('a.md', words);
    });
    await state().undo();
    expect(state().texts.get('a.md')).toBe('one');
    await state().redo();
    expect(state().texts.get('a.md')).toBe('one two');
  });

  it('saves what is left when it is closed', async () => {
    const { type, disk, close, pass } = setUp({ 'a.md': '' });
    type('a.md', 'last words');
    const closing = close();
    await pass(100);
    await closing;
    expect(disk.get('a.md')).toBe('last words');
  });
});
