import { useCallback, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Input } from '../../core/api.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { tablePath } from '../routes.tsx';
import { faultOf } from '../use-call.ts';
import { useIsHere } from '../use-is-here.ts';

type From = Input<'table.start'>['from'];

interface Start {
  readonly isStarting: boolean;
  readonly fault: Fault | null;
  /** Begins an attempt and goes to its table. `replace` leaves no way back to this screen. */
  readonly start: (from: From, replace?: boolean) => Promise<void>;
}

/** Begins attempts at one table, one at a time. */
export function useStart(pack: string, activity: string): Start {
  const [, navigate] = useLocation();
  const isHere = useIsHere();
  const [isStarting, setStarting] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const isSent = useRef(false);
  const start = useCallback(
    async (from: From, replace = false) => {
      if (isSent.current) return;
      isSent.current = true;
      setStarting(true);
      setFault(null);
      try {
        const view = await call('table.start', { pack, activity, from });
        if (isHere()) navigate(tablePath(view.attempt), { replace });
      } catch (thrown) {
        isSent.current = false;
        setFault(faultOf(thrown));
        setStarting(false);
      }
    },
    [pack, activity, navigate, isHere],
  );
  return { isStarting, fault, start };
}
