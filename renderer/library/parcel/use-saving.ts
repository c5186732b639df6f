import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../core/faults.ts';
import { faultOf } from '../../use-call.ts';
import { saveCourse } from './save-course.ts';

type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly share: number }
  | { readonly state: 'done'; readonly name: string }
  | { readonly state: 'error'; readonly fault: Fault };

/** Saves a course as a file, for as long as the page is here. */
export function useSaving(pack: string): { saving: Saving; save: () => void; stop: () => void } {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    saving,
    save() {
      const mine = new AbortController();
      abort.current = mine;
      const settle = (next: Saving) => {
        if (!mine.signal.aborted) setSaving(next);
      };
      setSaving({ state: 'working', share: 0 });
      saveCourse(pack, mine.signal, (share) => settle({ state: 'working', share })).then(
        (name) => settle({ state: 'done', name }),
        (thrown: unknown) => settle({ state: 'error', fault: faultOf(thrown) }),
      );
    },
    stop() {
      abort.current?.abort();
      setSaving({ state: 'idle' });
    },
  };
}
