import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TreeWish } from '../../../core/studio/analyst.ts';
import { announce } from '../../ui/announcer.tsx';
import { useProjectStore } from '../project/project-context.ts';

/**
 * Does something to the tree of modules and activities. Gives null where it is done, or the sentence that says why it is
 * not. The file that is open stays open under its new path. With `text`, what is added holds that and not what its kind
 * begins with.
 */
export function useTree() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  return useCallback(
    async (wish: TreeWish, text: string | null = null): Promise<string | null> => {
      const { ask, apply, show, open, texts } = store.getState();
      const outcome = await ask('tree', wish);
      if (!outcome.ok) {
        const why = t(`tree.${outcome.code}`, { subject: outcome.subject });
        announce(why, 'assertive');
        return why;
      }
      const { changes, moves, path } = outcome;
      // A picture that nothing shows any more stays in the folder: the studio takes away nothing it cannot bring back.
      await apply(
        text === null ? 'tree' : 'import',
        text === null ? changes : changes.map((one) => (one.path === path ? { ...one, after: text } : one)),
        moves.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
      );
      const isGone = changes.some((one) => one.path === open && one.after === null);
      const old = open === null ? undefined : texts.get(open);
      const now = isGone ? changes.find((one) => one.before === null && one.after === old)?.path : undefined;
      const isNew = wish.do === 'add-activity' || wish.do === 'add-module';
      const wanted = isNew ? (wish.do === 'add-module' ? `${path}/module.yml` : path) : now;
      if (wanted) show(wanted);
      return null;
    },
    [store, t],
  );
}
