import { Worker } from 'node:worker_threads';
import type { Action } from '../../../core/scenario/action.ts';
import type { Reach } from '../../../core/scenario/explore/reach.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';

/** What the thread is started with. */
export interface Task {
  readonly scenario: Scenario;
  readonly home: Readonly<Record<string, string>>;
  /** Plays along which is said what could still be reached. */
  readonly plays: readonly (readonly Action[])[];
}

/** What the thread says. */
export type Told =
  | { readonly type: 'followed'; readonly states: number }
  | { readonly type: 'reach'; readonly reach: Reach };

export type Progress =
  | { readonly state: 'working'; readonly states: number }
  | { readonly state: 'ready'; readonly reach: Reach }
  | { readonly state: 'failed'; readonly cause: unknown };

/** Explores scenarios in a thread of its own, one at a time; what it found of them it keeps until the program ends. */
export interface Explorer {
  /** How far it has come with a scenario; begins with it where it has not yet, and leaves any other. */
  progress(key: string, task: () => Task): Progress;
  stop(key: string): void;
  close(): Promise<void>;
}

interface Running {
  readonly key: string;
  readonly thread: Worker;
  states: number;
  patience: NodeJS.Timeout;
}

/**
 * `file` is the built `explorer-worker.ts`. A scenario about which nobody has asked for `patienceMs` milliseconds is left.
 */
export function openExplorer(file: string, patienceMs = 10_000): Explorer {
  const done = new Map<string, Extract<Progress, { state: 'ready' | 'failed' }>>();
  let running: Running | null = null;

  function leave(): Promise<unknown> {
    const left = running;
    running = null;
    if (!left) return Promise.resolve();
    clearTimeout(left.patience);
    left.thread.removeAllListeners();
    // It may still fail on its way out; that concerns nobody.
    left.thread.on('error', () => undefined);
    return left.thread.terminate();
  }

  const wait = (): NodeJS.Timeout => setTimeout(() => void leave(), patienceMs).unref();

  function begin(key: string, task: Task): Running {
    const thread = new Worker(file, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    const begun: Running = { key, thread, states: 0, patience: wait() };
    const settle = (found: Extract<Progress, { state: 'ready' | 'failed' }>) => {
      done.set(key, found);
      void leave();
    };
    thread.on('message', (told: Told) => {
      if (told.type === 'followed') begun.states = told.states;
      else settle({ state: 'ready', reach: told.reach });
    });
    thread.on('error', (cause) => settle({ state: 'failed', cause }));
    thread.on('exit', (code) => settle({ state: 'failed', cause: new Error(`The explorer ended with code ${code}.`) }));
    thread.unref();
    return begun;
  }

  return {
    progress(key, task) {
      const found = done.get(key);
      if (found) {
        // What failed is tried again the next time somebody asks.
        if (found.state === 'failed') done.delete(key);
        return found;
      }
      if (running?.key !== key) {
        void leave();
        running = begin(key, task());
      }
      clearTimeout(running.patience);
      running.patience = wait();
      return { state: 'working', states: running.states };
    },
    stop(key) {
      if (running?.key === key) void leave();
    },
    async close() {
      await leave();
    },
  };
}
