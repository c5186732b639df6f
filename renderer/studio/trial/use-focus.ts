import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { TrialView } from '../../../core/studio/trial/view.ts';

/**
 * Where the focus goes once the view has changed: to the top of what is read, or there only where what had it is gone.
 * Nothing is claimed for a field: while it is being left, nobody has the focus.
 */
type Claim = 'top' | 'if-lost';

/**
 * Keeps the focus in the trial after what is done in it. A view that changes by itself, because the scenario is edited,
 * takes the focus from nobody.
 */
export function useFocus(view: TrialView): {
  readonly top: RefObject<HTMLHeadingElement | null>;
  readonly claim: (claim: Claim) => void;
} {
  const top = useRef<HTMLHeadingElement>(null);
  const claimed = useRef<Claim | null>(null);
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const claim = claimed.current;
    claimed.current = null;
    if (claim === 'top' || (claim === 'if-lost' && document.activeElement === document.body)) top.current?.focus();
  }, [view]);
  return {
    top,
    claim: (claim) => {
      claimed.current = claim;
    },
  };
}
