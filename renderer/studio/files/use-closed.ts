import { useState } from 'react';

/**
 * Paths of the modules whose activities are folded away. A file that is opened is never in one of them; that a person
 * folds away the module of the open file by hand stands until another is opened.
 */
export function useClosed(
  open: string | null,
): readonly [closed: ReadonlySet<string>, setClosed: (closed: ReadonlySet<string>) => void] {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState(open);
  if (open !== seen) {
    setSeen(open);
    const shown = closedBut(closed, open);
    if (shown !== closed) setClosed(shown);
  }
  return [closed, setClosed];
}

/** The same set but for the module that a file lies in. */
export function closedBut(closed: ReadonlySet<string>, open: string | null): ReadonlySet<string> {
  const module = open?.replace(/\/[^/]*$/, '') ?? '';
  return closed.has(module) ? new Set([...closed].filter((path) => path !== module)) : closed;
}
