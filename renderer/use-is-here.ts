import { useCallback, useEffect, useRef } from 'react';

/**
 * Tells whether the screen that asks is still on the page. What was begun there may end later, and must not carry off
 * somebody who has gone elsewhere meanwhile.
 */
export function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return useCallback(() => here.current, []);
}
