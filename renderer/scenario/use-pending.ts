import { useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Action } from '../../core/scenario/scenario.ts';
import { patienceMs } from '../ui/use-late.ts';
import type { DeskState } from './desk-store.ts';

/**
 * The decision that is on its way to the record, once that takes longer than a person notices. Until then the desk is
 * left as it is: to draw it twice for each decision would keep the next scene from its frame.
 */
export function usePending(store: StoreApi<DeskState>): Action | null {
  const [shown, setShown] = useState<Action | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = store.subscribe(({ pending }) => {
      clearTimeout(timer);
      if (pending === null) setShown(null);
      else timer = setTimeout(() => setShown(pending), patienceMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return shown;
}
