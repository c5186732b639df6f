import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AttemptView, DossierEntry } from '../../core/api/attempt.ts';
import type { AttemptId } from '../../core/api/call.ts';
import type { Input, Name, Output } from '../../core/api.ts';
import { type Fault, FaultError } from '../../core/faults.ts';
import type { Action } from '../../core/scenario/scenario.ts';

export type Caller = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface DeskState {
  readonly view: AttemptView | null;
  /** The decision that was sent and is not yet on record; nothing on the desk shows it as made. */
  readonly pending: Action | null;
  readonly fault: Fault | null;
  /** The window had fallen behind the record, and the attempt was read again. */
  readonly behind: boolean;
  open(attempt: AttemptId): Promise<void>;
  /** Sends one decision. While one is on its way, another is not sent. */
  act(action: Action, reason: string): Promise<void>;
  /** Takes the attempt along to the edition that is read now. */
  move(): Promise<void>;
}

const longestReason = 280;

/** The desk of one attempt at a scenario. It shows what the host has on record and nothing else. */
export function createDeskStore(call: Caller): StoreApi<DeskState> {
  return createStore<DeskState>()((set, get) => {
    let wanted: AttemptId | null = null;

    const show = (view: AttemptView, behind = false) => {
      if (view.attempt !== wanted) return;
      set({ view: { ...view, dossier: keepEntries(get().view, view) }, pending: null, fault: null, behind });
    };
    const fail = (attempt: AttemptId, error: unknown) => {
      if (attempt === wanted) set({ pending: null, fault: faultOf(error) });
    };
    const reread = async (attempt: AttemptId, behind: boolean) => {
      try {
        show(await call('attempt.read', { attempt }), behind);
      } catch (error) {
        fail(attempt, error);
      }
    };

    return {
      view: null,
      pending: null,
      fault: null,
      behind: false,
      async open(attempt) {
        if (attempt !== wanted) set({ view: null, pending: null, behind: false });
        wanted = attempt;
        set({ fault: null });
        await reread(attempt, false);
      },
      async move() {
        const { view } = get();
        if (!view) return;
        set({ fault: null });
        try {
          show(await call('attempt.move', { attempt: view.attempt }));
        } catch (error) {
          fail(view.attempt, error);
        }
      },
      async act(action, reason) {
        const { view, pending } = get();
        if (!view || pending || view.over) return;
        const { attempt, step } = view;
        set({ pending: action, fault: null, behind: false });
        const kept = reason.trim().slice(0, longestReason).trim();
        try {
          show(await call('attempt.act', { attempt, step, action, reason: kept === '' ? null : kept }));
        } catch (error) {
          if (isBehind(error)) await reread(attempt, true);
          else fail(attempt, error);
        }
      },
    };
  });
}

const isBehind = (error: unknown): boolean =>
  error instanceof FaultError && (error.fault.code === 'out-of-step' || error.fault.code === 'attempt-over');

const faultOf = (error: unknown): Fault =>
  error instanceof FaultError ? error.fault : { code: 'internal', subject: '', details: {} };

/**
 * The dossier only ever grows, so entries already on the desk are kept as the objects they were: what is drawn of them
 * need not be drawn again.
 */
function keepEntries(before: AttemptView | null, after: AttemptView): DossierEntry[] {
  if (before?.attempt !== after.attempt || before.edition !== after.edition) return after.dossier;
  return after.dossier.map((entry, index) => {
    const known = before.dossier[index];
    return known?.kind === entry.kind && known.step === entry.step && known.day === entry.day ? known : entry;
  });
}
