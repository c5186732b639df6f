import { Worker } from 'node:worker_threads';
import type { Event } from '../core/api/events.ts';
import type { Notice } from '../core/api/learner.ts';
import type { Reply } from '../core/api.ts';
import { type FaultCode, FaultError } from '../core/faults.ts';
import type { Host } from './host/host.ts';

/** What the thread is started with: the host's options, as far as they can be sent. */
export interface ThreadOptions {
  readonly dataFolder: string;
  readonly contentFolder: string;
  readonly studioFolder: string;
  readonly explorerFile: string;
  readonly inspectorFile: string;
  readonly version: string;
  readonly notices: readonly Notice[];
}

/** What is asked of the thread. `id` comes back with the answer. */
export type Asked =
  | { readonly type: 'call'; readonly id: number; readonly args: Parameters<Host['call']> }
  | { readonly type: 'media'; readonly id: number; readonly args: Parameters<Host['media']> }
  | { readonly type: 'receive'; readonly id: number; readonly args: Parameters<Host['receive']> }
  | { readonly type: 'close'; readonly id: number };

/** What became of something that the thread wanted of the process that has the windows. */
export interface ShellDone {
  readonly type: 'shell-done';
  readonly id: number;
  /** The file's name or the folder; null where the person thought better. */
  readonly value: string | null;
  readonly fault: FaultCode | null;
}

/** The page of the window is to be kept as a file under a name like this, or a folder to be chosen. */
export type ShellWork =
  | { readonly what: 'save-page'; readonly name: string }
  | { readonly what: 'choose-folder'; readonly name: '' };

/** Why there can be no record: a newer program wrote it; or what the message says, for whoever helps. */
export type WhyFailed = 'newer-record' | 'other';

/** The record could not be opened. */
export class HostError extends Error {
  readonly why: WhyFailed;

  constructor(why: WhyFailed, message: string) {
    super(message);
    this.name = 'HostError';
    this.why = why;
  }
}

/** What the thread says. */
export type Told =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly why: WhyFailed; readonly sentence: string }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'event'; readonly event: Event }
  /** A folder to be shown in the system's own window. */
  | { readonly type: 'folder'; readonly folder: string }
  /** It is answered with `ShellDone`. */
  | { readonly type: 'shell'; readonly id: number; readonly work: ShellWork };

/** What the thread has done for it by the process that has the windows. */
export interface Shell {
  openFolder(folder: string): void;
  /** Throws a `FaultError` where the page cannot be kept. */
  savePage(name: string): Promise<string | null>;
  chooseFolder(): Promise<string | null>;
}

export interface HostThread extends Host {
  /** Settles when the record is open; rejects with the sentence that says why it cannot be. */
  readonly ready: Promise<void>;
}

const gone: Reply = { ok: false, error: { code: 'host-unreachable', subject: '', details: {} } };

/**
 * The host in a thread of its own: it opens the record while Electron is still starting, and nothing it does holds the
 * process that draws the window's frame and answers for its files. Calls that come early wait for it.
 */
export function startHost(file: string, options: ThreadOptions, shell: Shell): HostThread {
  const thread = new Worker(file, { workerData: options });
  const waiting = new Map<number, (value: unknown) => void>();
  const listeners = new Set<(event: Event) => void>();
  let next = 0;
  let isGone = false;

  const ready = new Promise<void>((resolve, reject) => {
    thread.on('message', (told: Told) => {
      if (told.type === 'ready') resolve();
      if (told.type === 'failed') reject(new HostError(told.why, told.sentence));
      if (told.type === 'folder') shell.openFolder(told.folder);
      if (told.type === 'shell') void doInShell(told.id, told.work);
      if (told.type === 'event') for (const listener of [...listeners]) listener(told.event);
      if (told.type === 'answer') {
        waiting.get(told.id)?.(told.value);
        waiting.delete(told.id);
      }
    });
    thread.on('error', reject);
    thread.on('exit', () => {
      isGone = true;
      reject(new Error('The record’s thread ended before it was open.'));
      for (const answer of waiting.values()) answer(null);
      waiting.clear();
    });
  });
  // Whoever starts the program waits for it; until then a failure is not yet somebody's.
  ready.catch(() => undefined);

  async function doInShell(id: number, work: ShellWork): Promise<void> {
    const done = (found: Pick<ShellDone, 'value' | 'fault'>) =>
      thread.postMessage({ type: 'shell-done', id, ...found } satisfies ShellDone);
    try {
      const value = await (work.what === 'save-page' ? shell.savePage(work.name) : shell.chooseFolder());
      done({ value, fault: null });
    } catch (error) {
      done({ value: null, fault: error instanceof FaultError ? error.fault.code : 'internal' });
    }
  }

  const send = (asked: Asked): Promise<unknown> =>
    new Promise((resolve) => {
      if (isGone) return resolve(null);
      waiting.set(asked.id, resolve);
      thread.postMessage(asked);
    });

  return {
    ready,
    async call(...args) {
      return ((await send({ type: 'call', id: next++, args })) as Reply | null) ?? gone;
    },
    async media(...args) {
      return (await send({ type: 'media', id: next++, args })) as Awaited<ReturnType<Host['media']>>;
    },
    receive(...args) {
      void send({ type: 'receive', id: next++, args });
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await send({ type: 'close', id: next++ });
      await thread.terminate();
    },
  };
}
