import { useEffect, useRef } from 'react';
import { call } from '../api.ts';
import { useSession } from '../session.ts';
import { faultOf } from '../use-call.ts';

const restMs = 800;

/**
 * Remembers the section being read once one rests there, and at leaving. The first time begins the lesson. A disk that
 * does not take it is told by the frame: nobody pressed a button here.
 */
export function useBookmark(pack: string, activity: string, place: string | null, isWanted: boolean): void {
  const tellUnsaved = useSession((state) => state.tellUnsaved);
  const marked = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (!isWanted || marked.current === place) return;
    // Above the first heading there is nothing to remember, unless the lesson has only now been opened.
    if (place === null && marked.current !== undefined) return;
    const mark = () => {
      if (marked.current === place) return;
      marked.current = place;
      call('lesson.mark', { pack, activity, heading: place }).then(
        () => tellUnsaved(null),
        (thrown: unknown) => {
          const fault = faultOf(thrown);
          if (fault.code.startsWith('storage')) tellUnsaved(fault);
        },
      );
    };
    if (marked.current === undefined) return mark();
    const timer = setTimeout(mark, restMs);
    return () => clearTimeout(timer);
  }, [pack, activity, place, isWanted, tellUnsaved]);
}
