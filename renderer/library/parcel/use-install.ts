import { useEffect, useRef, useState } from 'react';
import type { InstallView, ParcelId } from '../../../core/api/parcel.ts';
import type { Fault } from '../../../core/faults.ts';
import { call } from '../../api.ts';
import { faultOf } from '../../use-call.ts';

type Installing = InstallView | { readonly state: 'idle' } | { readonly state: 'error'; readonly fault: Fault };

const pauseMs = 120;

/** What a trainee has answered where a file is not simply installed. */
export interface Answers {
  readonly older: string | null;
  readonly otherKey: string | null;
}

/** Installs a file and follows how far it has come. A file that is left before it is installed is forgotten. */
export function useInstall(parcel: ParcelId) {
  const [installing, setInstalling] = useState<Installing>({ state: 'idle' });
  const isWorking = installing.state === 'working';
  const state = useRef(installing.state);
  state.current = installing.state;

  useEffect(() => {
    if (!isWorking) return;
    let isHere = true;
    let timer = 0;
    const ask = () => {
      call('parcel.progress', { parcel }).then(
        (found) => {
          if (!isHere) return;
          setInstalling(found);
          if (found.state === 'working') timer = window.setTimeout(ask, pauseMs);
        },
        (thrown: unknown) => {
          if (isHere) setInstalling(failed(thrown));
        },
      );
    };
    timer = window.setTimeout(ask, pauseMs);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [parcel, isWorking]);

  useEffect(
    () => () => {
      // An installation goes on while another screen is looked at.
      if (state.current !== 'working') forget(parcel);
    },
    [parcel],
  );

  return {
    installing,
    begin(answers: Answers) {
      setInstalling({ state: 'working', done: 0, total: 0 });
      call('parcel.install', { parcel, ...answers }).then(setInstalling, (thrown: unknown) =>
        setInstalling(failed(thrown)),
      );
    },
    cancel() {
      setInstalling({ state: 'cancelled' });
      forget(parcel);
    },
  };
}

const failed = (thrown: unknown): Installing => ({ state: 'error', fault: faultOf(thrown) });

// What cannot be forgotten now is forgotten when the program starts again.
const forget = (parcel: ParcelId): void => void call('parcel.discard', { parcel }).catch(() => undefined);
