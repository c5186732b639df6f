import { useLayoutEffect, useRef } from 'react';
import type { Footnote } from '../../core/markdown/markdown.ts';
import { CompactText, footnoteMarkId } from '../ui/inline-text.tsx';
import { stack } from './stack.ts';

/**
 * The notes beside the lines they belong to, where the window is wide enough. For the eye only: to everyone else the
 * marks in the text and the list at the end say the same.
 */
export function MarginNotes({ footnotes }: { readonly footnotes: readonly Footnote[] }) {
  const margin = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const column = margin.current;
    const body = column?.parentElement;
    if (!column || !body) return;
    const set = () => {
      const from = column.getBoundingClientRect().top;
      const notes = [...column.children].filter((note) => note instanceof HTMLElement);
      const wanted = notes.map((note) => {
        const mark = document.getElementById(footnoteMarkId(Number(note.dataset.number)));
        return { top: mark ? mark.getBoundingClientRect().top - from : 0, height: note.offsetHeight };
      });
      stack(wanted, 12).forEach((top, at) => {
        const note = notes[at];
        if (note) note.style.top = `${top}px`;
      });
    };
    set();
    const observer = new ResizeObserver(set);
    observer.observe(body);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={margin} className="lesson-margin" aria-hidden="true">
      {footnotes.map(({ number, children }) => (
        <div key={number} data-number={number} className="lesson-margin-note">
          <span className="lesson-margin-number">{number}</span>
          <CompactText blocks={children} inside="label" />
        </div>
      ))}
    </div>
  );
}
