import { useSyncExternalStore } from 'react';

const query = '(max-width: 68.7rem)';

/** Whether the window is too narrow for three columns: the sides then fold into drawers. Follows the size of the text. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}

function listen(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
