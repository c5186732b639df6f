import { type RefObject, useEffect, useRef } from 'react';
import type { ListLayout } from 'react-aria-components/Virtualizer';
import type { ModuleEntry } from '../../../core/pack/pack.ts';

/**
 * Brings the row of a file into view, once for each time that another file is open; a file that is new gets its row a
 * little later, with `modules`. The focus stays where it is.
 */
export function useInView(
  frame: RefObject<HTMLElement | null>,
  layout: ListLayout<object>,
  key: string | null,
  modules: readonly ModuleEntry[],
): void {
  const shown = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout learns of new modules, and does not tell.
  useEffect(() => {
    if (shown.current === key) return;
    let [frames, last] = [0, Number.NaN];
    const look = () => {
      const tree = frame.current?.querySelector('[role=treegrid]');
      // A row far away is not drawn: the layout alone knows its place, and about, until those near it are measured.
      const place = key === null ? null : layout.getLayoutInfo(key)?.rect;
      if (tree && place) {
        shown.current = key;
        bring(tree, place.y, place.maxY);
        if (place.y === last) return;
        last = place.y;
      }
      if (++frames < mostFrames) next = requestAnimationFrame(look);
    };
    // The layout has what was just drawn from the next frame on.
    let next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  }, [frame, layout, key, modules]);
}

/** For so many frames at most a row is followed to the place where it comes to rest. */
const mostFrames = 8;

/** Scrolls as little as it takes for a row that is partly seen, and puts any other in the middle. */
function bring(tree: Element, from: number, to: number): void {
  const { scrollTop: top, clientHeight: height } = tree;
  if (to <= top || from >= top + height) tree.scrollTop = (from + to - height) / 2;
  else if (from < top) tree.scrollTop = from;
  else if (to > top + height) tree.scrollTop = to - height;
}
