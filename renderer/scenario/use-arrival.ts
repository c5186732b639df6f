import type { TFunction } from 'i18next';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { announce } from '../ui/announcer.tsx';
import { oneLine } from '../ui/gist.ts';
import { feltChanges } from './change-wording.ts';
import { changeWords } from './words.ts';

/** What a decision led to, for who does not see the desk change: what was said, what moved, where it led. */
export function arrivalWords(t: TFunction, { arrival, meters, clock, scene, dossier }: AttemptView): string {
  if (!arrival) return '';
  const sentences = feltChanges(arrival.changes).map((felt) => `${changeWords(t, felt, meters, clock)}.`);
  // A scene that was entered stands at the end of the dossier; who was only asked leaves the trainee where they were.
  const entered = dossier.at(-1)?.kind === 'scene';
  return [oneLine(t, arrival.text), ...sentences, entered ? t('announce.scene', { scene: plainText(scene.title) }) : '']
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Puts the focus where reading goes on: on what the last decision led to, and says it. When the desk opens, the focus is
 * on the page's title already, or else is put there, so that the keys of the choices work at once.
 */
export function useArrival(
  view: AttemptView,
  page: RefObject<HTMLElement | null>,
  arrival: RefObject<HTMLHeadingElement | null>,
): void {
  const { t } = useTranslation('scenario');
  const shown = useRef(view.step);

  useEffect(() => {
    if (document.activeElement !== document.body) return;
    page.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [page]);

  useLayoutEffect(() => {
    if (shown.current === view.step) return;
    shown.current = view.step;
    arrival.current?.focus({ preventScroll: true });
    page.current?.scrollIntoView({ block: 'start' });
    announce(arrivalWords(t, view));
  }, [t, view, page, arrival]);
}
