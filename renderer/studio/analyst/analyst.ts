import type { Question, Questions } from '../../../core/studio/analyst.ts';
import type { Heard, Said } from './protocol.ts';

/** The window's end of the thread that knows the pack. */
export interface Analyst {
  /** Tells it of texts that changed; null for one that is gone. */
  change(
    texts: readonly (readonly [path: string, text: string | null])[],
    others: readonly string[] | null,
    open: string | null,
  ): void;
  /** Rejects where the question cannot be answered, or the thread is ended. */
  ask<Q extends Question>(question: Q, asked: Questions[Q][0]): Promise<Questions[Q][1]>;
  close(): void;
}

type Checked = Extract<Heard, { type: 'checked' }>;

/** What the thread finds out by itself. Findings that stayed the same are the same list. */
export type News =
  | Extract<Heard, { type: 'outline' | 'homes' }>
  | (Checked & { readonly findings: NonNullable<Checked['findings']> });

const newThread = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** A thread that waits for the pack that will be opened next. */
let spare: Worker | null = null;

/** Has a thread ready: it takes its time to come. */
export function readyThread(): void {
  if (spare) return;
  const thread = newThread();
  spare = thread;
  // One that could not be started is no use to anybody: the next says why.
  thread.addEventListener('error', () => {
    if (spare === thread) spare = null;
  });
}

/** A thread for a pack that is about to be there. */
export function startThread(): Worker {
  const thread = spare ?? newThread();
  spare = null;
  return thread;
}

/** Speaks with the thread. `onNews` hears what it finds out by itself, findings of the newest texts only. */
export function openAnalyst(thread: Worker, onNews: (news: News) => void, onTrouble: (why: string) => void): Analyst {
  const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (why: Error) => void }>();
  /** The last answer to each question. */
  const answers = new Map<Question, unknown>();
  let version = 0;
  let last = 0;
  let findings: NonNullable<Checked['findings']> = [];

  thread.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    // An outline is told once, and what it says of texts that have changed since is about to be told.
    if (data.type === 'outline' || data.type === 'homes') return onNews(data);
    if (data.type === 'checked') {
      // Those of older texts are kept too: the thread does not tell again what it has told.
      findings = data.findings ?? findings;
      if (data.version === version) onNews({ ...data, findings });
      return;
    }
    const one = data.id === null ? undefined : waiting.get(data.id);
    if (data.id !== null) waiting.delete(data.id);
    if (data.type === 'answered') {
      answers.set(data.question, data.answer);
      one?.resolve(data.answer);
    } else if (data.type === 'same') one?.resolve(answers.get(data.question));
    else if (one) one.reject(new Error(data.why));
    else onTrouble(data.why);
  });
  thread.addEventListener('error', (event) => onTrouble(event.message));

  const say = (said: Said) => thread.postMessage(said);
  return {
    change(texts, others, open) {
      version += 1;
      say({ type: 'changed', texts, others, open, version });
    },
    ask(question, asked) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        say({ type: 'asked', id, question, with: asked } as Said);
      });
    },
    close() {
      thread.terminate();
      for (const { reject } of waiting.values()) reject(new Error('The studio was closed.'));
      waiting.clear();
    },
  };
}
