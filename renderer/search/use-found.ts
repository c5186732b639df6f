import { useEffect, useState } from 'react';
import type { Input, Output } from '../../core/api.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { faultOf } from '../use-call.ts';

type Found = Output<'search.find'>;

const againMs = 400;
const nothing: Found = { hits: [], words: [], waiting: 0 };

/** What fits what is typed, asked at each key; asked again while courses are still being indexed. */
export function useFound({ typed, pack, kind }: Input<'search.find'>): { found: Found; fault: Fault | null } {
  const [found, setFound] = useState<Found>(nothing);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isHere = true;
    let timer = 0;
    const ask = () => {
      call('search.find', { typed, pack, kind }).then(
        (answer) => {
          if (!isHere) return;
          setFault(null);
          setFound(answer);
          if (answer.waiting > 0) timer = window.setTimeout(ask, againMs);
        },
        (thrown: unknown) => {
          if (isHere) setFault(faultOf(thrown));
        },
      );
    };
    ask();
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [typed, pack, kind]);
  return { found: typed.trim() === '' ? { ...nothing, waiting: found.waiting } : found, fault };
}
