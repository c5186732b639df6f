import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ScrollerProps {
  /** What is in it, for a screen reader that comes to it. */
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Something that may be wider than the page. Where it is, it takes the focus, so that the arrow keys move it sideways. */
export function Scroller({ label, className, children }: ScrollerProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const outer = box.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => setWide(outer.scrollWidth > outer.clientWidth));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  const reachable = isWide ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div ref={box} className={className} {...reachable}>
      {children}
    </div>
  );
}
