import { useEffect, useState } from 'react';
import type { Section } from './outline.ts';

/** Share of the window's height above which a heading counts as reached. */
const line = 0.3;

/** The section being read: the last one whose heading has come above a line in the upper part of the window. */
export function usePlace(sections: readonly Section[]): string | null {
  const [place, setPlace] = useState<string | null>(null);
  useEffect(() => {
    const headings = sections.flatMap(({ id }) => document.getElementById(id) ?? []);
    const look = () => {
      const reached = headings.filter((heading) => heading.getBoundingClientRect().top < window.innerHeight * line);
      setPlace(reached.at(-1)?.id ?? null);
    };
    const observer = new IntersectionObserver(look, { rootMargin: `0px 0px -${(1 - line) * 100}% 0px` });
    for (const heading of headings) observer.observe(heading);
    return () => observer.disconnect();
  }, [sections]);
  return place;
}
