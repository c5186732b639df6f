import { useMemo, useSyncExternalStore } from 'react';
import { useSession } from './session.ts';

/** Width of three columns at the usual size of text. */
const threeColumns = 68.7;

/**
 * Whether the window is too narrow for three columns: the sides then fold into drawers. A media query knows nothing of
 * the size the trainee gave the text, so it is asked with that size.
 */
export function useNarrow(): boolean {
  const scale = useSession((state) => state.session?.learner?.preferences.textScale ?? 100);
  const media = useMemo(() => matchMedia(`(max-width: ${(threeColumns * scale) / 100}rem)`), [scale]);
  const listen = useMemo(
    () => (changed: () => void) => {
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [media],
  );
  return useSyncExternalStore(listen, () => media.matches);
}
