import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { call, onEvent } from '../../api.ts';
import { installPath } from '../../routes.tsx';

/** Shows a course file that was opened from outside the window, by double click. */
export function useWaiting(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const look = () => {
      call('parcel.waiting', {}).then(
        ([first]) => {
          if (first) navigate(installPath(first.parcel));
        },
        // A lost host is told of by the frame, and asked again when it is back.
        () => undefined,
      );
    };
    look();
    return onEvent((event) => {
      if (event.topics.includes('parcel')) look();
    });
  }, [navigate]);
}
