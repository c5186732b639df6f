import { useEffect, useState } from 'react';
import { useProjectStore } from '../project/project-context.ts';

const pauseMs = 200;

/** The text of a file as it was when the keys last paused: for what takes longer to make of it than there is between two. */
export function usePausedText(path: string | null): string {
  const store = useProjectStore();
  const textOf = (texts: ReadonlyMap<string, string>) => (path === null ? '' : (texts.get(path) ?? ''));
  const [held, setHeld] = useState({ path, text: textOf(store.getState().texts) });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const take = () => setHeld({ path, text: path === null ? '' : (store.getState().texts.get(path) ?? '') });
    take();
    const end = store.subscribe(({ texts }, before) => {
      if (path === null || texts.get(path) === before.texts.get(path)) return;
      if (timer) clearTimeout(timer);
      timer = setTimeout(take, pauseMs);
    });
    return () => {
      end();
      if (timer) clearTimeout(timer);
    };
  }, [path, store]);
  return held.path === path ? held.text : textOf(store.getState().texts);
}
