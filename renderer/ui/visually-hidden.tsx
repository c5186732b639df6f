import type { ReactNode } from 'react';
import './visually-hidden.css';

/** Words for a screen reader where a picture or a place says it to the eye. */
export function VisuallyHidden({
  children,
  as: As = 'div',
}: {
  readonly children: ReactNode;
  readonly as?: 'div' | 'span';
}) {
  return <As className="ui-hidden">{children}</As>;
}
