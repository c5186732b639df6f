import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import { announce } from '../ui/announcer.tsx';
import type { ProjectState } from './project/state.ts';

/** Takes back, and does again, whatever was done last in any file, and says what it was. */
export function useTakeBack(store: StoreApi<ProjectState>) {
  const { t } = useTranslation('studio');
  const undo = useCallback(() => {
    const entry = store.getState().past.at(-1);
    if (!entry) return;
    void store.getState().undo();
    announce(t('undone', { what: t(`did.${entry.label}`) }));
  }, [store, t]);
  const redo = useCallback(() => {
    const entry = store.getState().future.at(-1);
    if (!entry) return;
    void store.getState().redo();
    announce(t('redone', { what: t(`did.${entry.label}`) }));
  }, [store, t]);
  return { undo, redo };
}
