import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { announce } from '../ui/announcer.tsx';
import { exchangeWords } from './exchange-words.ts';

/** Puts the focus where reading goes on, on what the last action led to, and says it. */
export function useArrival(
  view: TableView,
  page: RefObject<HTMLElement | null>,
  latest: RefObject<HTMLHeadingElement | null>,
): void {
  const { t } = useTranslation('negotiation');
  const shown = useRef(view.step);

  useEffect(() => {
    if (document.activeElement !== document.body) return;
    // What stood here before, the mandate, may have been scrolled.
    window.scrollTo(0, 0);
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [page]);

  useLayoutEffect(() => {
    if (shown.current === view.step) return;
    shown.current = view.step;
    latest.current?.focus({ preventScroll: true });
    page.current?.scrollIntoView({ block: 'start' });
    const last = view.talk.at(-1);
    if (last) announce(exchangeWords(t, last));
  }, [t, view, page, latest]);
}
