import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttemptId } from '../../core/api/call.ts';
import type { TableView } from '../../core/api/table.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { type Fault, FaultError } from '../../core/faults.ts';
import type { Action } from './view.ts';

type Caller = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface SeatState {
  readonly view: TableView | null;
  /** The action that was sent and is not yet on record; nothing at the table shows it as done. */
  readonly pending: Action | null;
  /** Why the last action is not on record, and which it was. */
  readonly fault: Fault | null;
  readonly failed: Action | null;
  /** The window had fallen behind the record, and the attempt was read again. */
  readonly behind: boolean;
  open(attempt: AttemptId): Promise<void>;
  /** Sends one action. While one is on its way, another is not sent. */
  act(action: Action): Promise<void>;
}

/** The seat at one table. It shows what the host has on record and nothing else. */
export function createSeatStore(call: Caller): StoreApi<SeatState> {
  return createStore<SeatState>()((set, get) => {
    let wanted: AttemptId | null = null;

    const show = (view: TableView, behind = false) => {
      if (view.attempt === wanted) set({ view, pending: null, fault: null, failed: null, behind });
    };
    const fail = (attempt: AttemptId, error: unknown, failed: Action | null) => {
      if (attempt === wanted) set({ pending: null, fault: faultOf(error), failed });
    };
    const reread = async (attempt: AttemptId, behind: boolean) => {
      try {
        show(await call('table.read', { attempt }), behind);
      } catch (error) {
        fail(attempt, error, null);
      }
    };

    return {
      view: null,
      pending: null,
      fault: null,
      failed: null,
      behind: false,
      async open(attempt) {
        if (attempt !== wanted) set({ view: null, pending: null, behind: false });
        wanted = attempt;
        set({ fault: null, failed: null });
        await reread(attempt, false);
      },
      async act(action) {
        const { view, pending } = get();
        if (!view || pending || view.over) return;
        const { attempt, step } = view;
        set({ pending: action, fault: null, failed: null, behind: false });
        try {
          show(await call('table.act', { attempt, step, action }));
        } catch (error) {
          if (isBehind(error)) await reread(attempt, true);
          else fail(attempt, error, action);
        }
      },
    };
  });
}

const isBehind = (error: unknown): boolean =>
  error instanceof FaultError && (error.fault.code === 'out-of-step' || error.fault.code === 'attempt-over');

const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : { code: 'internal', subject: '', details: {} };
