import { useEffect, useState } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';

type Urgency = 'polite' | 'assertive';
interface Announcement {
  readonly text: string;
  readonly urgency: Urgency;
  /** Tells two equal announcements apart, so that the second is spoken too. */
  readonly count: number;
}

let speak: ((said: Announcement) => void) | null = null;
let count = 0;

/**
 * Says something to a screen reader without moving the focus. Polite waits for a pause, assertive does not: that is for
 * what went wrong.
 */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  count += 1;
  speak?.({ text, urgency, count });
}

/** The two live regions. Stands once, in the frame, from the start: a region that comes with its text is often not read. */
export function Announcer() {
  const [said, setSaid] = useState<Announcement | null>(null);
  useEffect(() => {
    speak = setSaid;
    return () => {
      speak = null;
    };
  }, []);
  const words = (urgency: Urgency) => (said?.urgency === urgency ? <span key={said.count}>{said.text}</span> : null);
  return (
    <VisuallyHidden>
      <div role="status" aria-live="polite">
        {words('polite')}
      </div>
      <div role="alert" aria-live="assertive">
        {words('assertive')}
      </div>
    </VisuallyHidden>
  );
}
