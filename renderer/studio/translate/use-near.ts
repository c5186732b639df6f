import { type RefObject, useEffect, useState } from 'react';

/** How far above and below what is seen rows are made ready. */
const margin = '800px 0px';

/**
 * The keys of the rows that have been near what is seen of a list; each row has its key in `data-segment`. What was near
 * once stays so. `rows` is whatever changes when rows come and go.
 */
export function useNear(list: RefObject<HTMLElement | null>, rows: unknown): ReadonlySet<string> {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void rows;
    const frame = list.current;
    if (!frame) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const keys = entries
          .filter((one) => one.isIntersecting)
          .map(({ target }) => (target as HTMLElement).dataset.segment ?? '');
        if (keys.length > 0) setNear((before) => new Set([...before, ...keys]));
        for (const { isIntersecting, target } of entries) if (isIntersecting) observer.unobserve(target);
      },
      { root: frame.closest('.studio-tab-panel'), rootMargin: margin },
    );
    for (const row of frame.children) observer.observe(row);
    return () => observer.disconnect();
  }, [list, rows]);
  return near;
}
