import type { Standing } from './verdict.ts';
import './asking.css';

const shapes: Record<Standing, string> = {
  open: '',
  right: 'M4.6 8.3 7 10.7l4.4-5',
  partly: 'M8 1.5a6.5 6.5 0 0 1 0 13z',
  wrong: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2',
};

/** How a question or an answer stands, as a shape. For the eye: the words beside it say the same. */
export function Mark({ standing }: { readonly standing: Standing }) {
  return (
    <svg className={`quiz-mark quiz-mark-${standing}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7" />
      <path d={shapes[standing]} />
    </svg>
  );
}
