import { useEffect, useState } from 'react';
import { call } from '../api.ts';

const pauseMs = 400;

/** Has the best reachable results found out, one scenario after the other, as long as the page is open and it is not stopped. */
export function useMeasuring(pack: string, waiting: number, onMeasured: () => void) {
  const [isStopped, setStopped] = useState(false);
  const isWorking = waiting > 0 && !isStopped;
  useEffect(() => {
    if (!isWorking) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const ask = async () => {
      const left = await call('progress.measure', { pack }).catch(() => null);
      if (!isHere) return;
      // What cannot be kept is not asked for again and again.
      if (left === null) setStopped(true);
      else if (left.waiting < waiting) onMeasured();
      else timer = setTimeout(ask, pauseMs);
    };
    void ask();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [isWorking, pack, waiting, onMeasured]);
  return { isWorking, stop: () => setStopped(true) };
}
