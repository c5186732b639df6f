import { type ComponentType, useEffect, useState } from 'react';
import { closeSearch, openSearch, useSearchDoor } from './search-door.ts';

type Dialog = ComponentType<{ readonly onClose: () => void }>;

/** Listens for Ctrl+K (⌘K), and fetches the search after everything else. */
export function SearchGate() {
  const isOpen = useSearchDoor();
  const [dialog, setDialog] = useState<{ readonly Dialog: Dialog } | null>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      event.preventDefault();
      openSearch();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (dialog) return;
    const fetch = () =>
      import('./search/search-dialog.tsx').then(
        ({ SearchDialog }) => setDialog({ Dialog: SearchDialog }),
        // Whoever presses again asks again.
        closeSearch,
      );
    if (isOpen) void fetch();
    // Whoever presses the keys goes on typing at once: the search is there before, once the page has settled.
    const idle = requestIdleCallback(() => void fetch(), { timeout: 5_000 });
    return () => cancelIdleCallback(idle);
  }, [isOpen, dialog]);
  return isOpen && dialog ? <dialog.Dialog onClose={closeSearch} /> : null;
}
