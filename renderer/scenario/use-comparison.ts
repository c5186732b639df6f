import { useEffect, useState } from 'react';
import type { ComparisonView } from '../../core/api/attempt.ts';
import type { AttemptId } from '../../core/api/call.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { faultOf } from '../use-call.ts';

export type Comparing =
  | ComparisonView
  | { readonly state: 'stopped' }
  | { readonly state: 'error'; readonly fault: Fault };

const pauseMs = 250;

/** Compares a play with the best reachable result, for as long as the page is here. */
export function useComparison(attempt: AttemptId): { comparing: Comparing; stop: () => void; begin: () => void } {
  const [comparing, setComparing] = useState<Comparing>({ state: 'working', states: 0 });
  const isWorking = comparing.state === 'working';

  useEffect(() => {
    if (!isWorking) return;
    let isHere = true;
    let timer = 0;
    const ask = () => {
      call('attempt.compare', { attempt }).then(
        (found) => {
          if (!isHere) return;
          setComparing(found);
          if (found.state === 'working') timer = window.setTimeout(ask, pauseMs);
        },
        (thrown: unknown) => {
          if (isHere) setComparing({ state: 'error', fault: faultOf(thrown) });
        },
      );
    };
    ask();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [attempt, isWorking]);

  return {
    comparing,
    begin: () => setComparing({ state: 'working', states: 0 }),
    stop() {
      setComparing({ state: 'stopped' });
      // What could not be stopped ends by itself, since nobody asks any more.
      call('attempt.compareStop', { attempt }).catch(() => undefined);
    },
  };
}
