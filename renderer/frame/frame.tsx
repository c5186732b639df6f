import type { ReactNode } from 'react';
import { Announcer } from '../ui/announcer.tsx';
import { Bar } from './bar.tsx';
import { Notices } from './notices.tsx';
import { SkipLink } from './skip-link.tsx';
import './frame.css';

/** What stands around every screen: the bar, what must be told, and the page itself. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <Bar />
      <Notices />
      <main id="main" tabIndex={-1} className="frame-main">
        {children}
      </main>
      <Announcer />
    </>
  );
}
