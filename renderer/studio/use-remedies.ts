import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreApi } from 'zustand/vanilla';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { changedFiles } from '../../core/studio/change.ts';
import type { Remedy } from '../../core/studio/remedy.ts';
import { packOf } from '../../core/studio/texts.ts';
import { announce } from '../ui/announcer.tsx';
import { askStill } from './project/ask-still.ts';
import type { ProjectState } from './project/state.ts';

/** Carries remedies out, and puts them into words. */
export function useRemedies(store: StoreApi<ProjectState>) {
  const { t } = useTranslation('studio');
  const wordsFor = useCallback(({ code, name }: Remedy) => t(`remedy.${code}`, { name }), [t]);
  const apply = useCallback(
    async (finding: Diagnostic, offered: Remedy) => {
      // It was offered for the texts of a moment ago, and somebody may have typed since.
      const { code, name } = offered;
      const remedy = await askStill(store, 'remedy', { finding, remedy: { code, name } });
      if (!remedy) return announce(t('remedy.gone'), 'assertive');
      const { texts, others, apply: change, show } = store.getState();
      void change('remedy', changedFiles(packOf(texts, others), remedy.changes));
      const [first] = remedy.changes;
      // What was made is there to be written over: the words of its last line are chosen.
      if (first) {
        const made = first.insert.trimEnd();
        const start = made.lastIndexOf('\n') + 1;
        const mark = /^\s*(?:[:>-] |#+ )?\s*/.exec(made.slice(start))?.[0].length ?? 0;
        show(first.path, first.from + start + mark, first.from + made.length);
      }
      announce(t('remedied', { what: wordsFor(remedy) }));
    },
    [store, t, wordsFor],
  );
  return { apply, wordsFor };
}
