import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width of an element in sixteenths of the page's text size, so that words in a picture are as large as beside it. */
export function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      // What is not shown, on paper for example, keeps the width it had.
      if (element.clientWidth > 0) setWidth(Math.round((element.clientWidth / text) * 16));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
