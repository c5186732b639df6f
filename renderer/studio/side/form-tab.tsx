import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFiles } from '../../../core/studio/change.ts';
import { mentionsIn } from '../../../core/studio/mentions.ts';
import { packOf } from '../../../core/studio/texts.ts';
import type { YamlEdit, YamlPath } from '../../../core/studio/yaml-edit.ts';
import { announce } from '../../ui/announcer.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PackForm } from '../forms/pack-form.tsx';
import { ScenarioForm } from '../forms/scenario-form.tsx';
import { TableForm } from '../forms/table-form.tsx';
import { askStill } from '../project/ask-still.ts';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { kindIn } from './kind-of.ts';

/** What of the file is tedious as text, as fields that write the same text. */
export function FormTab() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const open = useProject((state) => state.open);
  const text = useProject((state) => (open === null ? undefined : state.texts.get(open)));
  const outline = useProject((state) => state.outline);
  const activities = useMemo(
    () => outline?.modules.flatMap((one) => one.activities.map(({ id, title }) => ({ id, title }))) ?? [],
    [outline],
  );
  const onChange = useCallback(
    (changes: readonly YamlEdit[]) => {
      const { open: path, edit } = store.getState();
      if (path !== null) edit(path, changes, 'form');
    },
    [store],
  );
  const onRename = useRename();
  if (open === null || text === undefined) return <Empty title={t('form.none')} />;
  const form = { text, path: open, onChange, onRename };
  if (open === 'pack.yml') return <PackForm key={open} {...form} activities={activities} />;
  const kind = open.endsWith('.md') ? kindIn(text) : null;
  if (kind === 'scenario') return <ScenarioForm key={open} {...form} />;
  if (kind === 'negotiation') return <TableForm key={open} {...form} />;
  return <Empty title={t('form.none')} />;
}

/** A meter or a fact that gets another name in a form gets it everywhere. */
function useRename() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  return useCallback(
    (at: YamlPath, name: string): boolean => {
      const { open: path, texts } = store.getState();
      const [list, old] = at;
      if (path === null || (list !== 'meters' && list !== 'facts') || at.length !== 2) return false;
      const mention = mentionsIn(texts.get(path) ?? '').find((one) => one.role === 'definition' && one.name === old);
      if (!mention) return false;
      void askStill(store, 'rename', { path, offset: mention.from, name }).then((renamed) => {
        if (!renamed?.ok) return announce(t(`symbol.${renamed?.why ?? 'not-defined'}`), 'assertive');
        const { texts: now, others, apply } = store.getState();
        void apply('rename', changedFiles(packOf(now, others), renamed.changes));
        announce(t('symbol.done', { count: renamed.changes.length }));
      });
      return true;
    },
    [store, t],
  );
}
