import type { ReactNode } from 'react';
import './empty.css';

/** What stands where there is nothing yet: says so, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {children}
    </div>
  );
}
