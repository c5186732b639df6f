import { type RefObject, useEffect, useRef } from 'react';
import { announce } from '../ui/announcer.tsx';

/**
 * Brings the focus to what is newly shown once `key` has changed, so that reading begins there, and says what is asked
 * for, which the heading does not. What is shown at first is left to the page's own title.
 */
export function useArrival(key: string, heading: RefObject<HTMLElement | null>, said: string | null): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
    if (said !== null) announce(said);
  }, [key, heading, said]);
}
