import { useLayoutEffect, useRef } from 'react';
import type { Footnote } from '../../core/markdown/markdown.ts';
import { CompactText, footnoteMarkId } from '../ui/inline-text.tsx';
import { stack } from './stack.ts';
import type { Highlights } from './use-highlights.ts';

interface MarginNotesProps {
  readonly footnotes: readonly Footnote[];
  readonly highlights: Highlights;
}

/**
 * The notes beside the lines they belong to, the author's and the trainee's, where the window is wide enough. For the eye
 * only: to everyone else the marks in the text and the lists at the end say the same.
 */
export function MarginNotes({ footnotes, highlights }: MarginNotesProps) {
  const { all, orphans, rangeOf } = highlights;
  const margin = useRef<HTMLDivElement>(null);
  const written = all.filter(({ id, text }) => text.trim() !== '' && !orphans.has(id));
  const ids = written.map(({ id, text }) => `${id} ${text}`).join('\n');

  useLayoutEffect(() => {
    const column = margin.current;
    const body = column?.parentElement;
    if (!column || !body) return;
    void ids;
    const set = () => {
      const from = column.getBoundingClientRect().top;
      const notes = [...column.children].filter((note) => note instanceof HTMLElement);
      const wanted = notes
        .map((note) => {
          const { number, highlight } = note.dataset;
          const mark =
            highlight === undefined ? document.getElementById(footnoteMarkId(Number(number))) : rangeOf(highlight);
          return { note, top: mark ? mark.getBoundingClientRect().top - from : 0, height: note.offsetHeight };
        })
        .sort((a, b) => a.top - b.top);
      stack(wanted, 12).forEach((top, at) => {
        const note = wanted[at]?.note;
        if (note) note.style.top = `${top}px`;
      });
    };
    set();
    const observer = new ResizeObserver(set);
    observer.observe(body);
    return () => observer.disconnect();
  }, [ids, rangeOf]);

  return (
    <div ref={margin} className="lesson-margin" aria-hidden="true">
      {footnotes.map(({ number, children }) => (
        <div key={number} data-number={number} className="lesson-margin-note">
          <span className="lesson-margin-number">{number}</span>
          <CompactText blocks={children} inside="label" />
        </div>
      ))}
      {written.map(({ id, text }) => (
        <div key={id} data-highlight={id} className="lesson-margin-note lesson-margin-own">
          {text}
        </div>
      ))}
    </div>
  );
}
