import { installPath } from '../../routes.tsx';
import { arrivalStore } from './arrival.ts';

type Navigate = (path: string, options?: { readonly replace?: boolean }) => void;

/** Takes a file in that a person chose or dropped, and shows it as soon as there is something to show. */
export function takeIn(file: File, navigate: Navigate): void {
  const coming = arrivalStore.getState().takeIn(file, (parcel) => navigate(installPath(parcel), { replace: true }));
  navigate(installPath());
  void coming;
}
