import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../core/faults.ts';
import { faultOf } from '../use-call.ts';

export interface WritingState {
  readonly text: string;
  /** `saved` only after the host has answered; `kept` is how it begins. */
  readonly state: 'kept' | 'changed' | 'saving' | 'saved' | 'failed';
  readonly fault: Fault | null;
  edit(text: string): void;
  /** Writes what is not yet written. What is typed meanwhile is written next. */
  save(): Promise<void>;
}

/** What a trainee writes in one field. `write` puts it on disk, or throws a `FaultError`. */
export function createWritingStore(text: string, write: (text: string) => Promise<unknown>): StoreApi<WritingState> {
  return createStore<WritingState>()((set, get) => {
    let written = text;
    let running: Promise<void> | null = null;

    const run = async () => {
      while (get().text !== written) {
        const sent = get().text;
        set({ state: 'saving', fault: null });
        try {
          await write(sent);
        } catch (thrown) {
          set({ state: 'failed', fault: faultOf(thrown) });
          return;
        }
        written = sent;
        set({ state: get().text === sent ? 'saved' : 'changed' });
      }
    };

    return {
      text,
      state: 'kept',
      fault: null,
      edit(next) {
        set({ text: next, state: running ? 'saving' : next === written ? 'saved' : 'changed' });
      },
      save() {
        running ??= run().finally(() => {
          running = null;
        });
        return running;
      },
    };
  });
}
