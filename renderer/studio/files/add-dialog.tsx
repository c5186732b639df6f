import { type FormEvent, useId, useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslation } from 'react-i18next';
import type { ActivityType, ModuleEntry } from '../../../core/pack/pack.ts';
import type { TreeWish } from '../../../core/studio/analyst.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useProjectStore } from '../project/project-context.ts';
import { useTree } from './use-tree.ts';

interface AddDialogProps {
  readonly modules: readonly ModuleEntry[];
  readonly onClose: () => void;
  /** A file was chosen to be read as a Twine story. */
  readonly onStory: (file: File | null) => void;
}

const kinds = ['scenario', 'lesson', 'quiz', 'negotiation', 'worksheet', 'judgement', 'module'] as const;
type Kind = (typeof kinds)[number];

/** Adds a module or an activity, with what its kind begins with. */
export function AddDialog({ modules, onClose, onStory }: AddDialogProps) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const change = useTree();
  const form = useId();
  const [kind, setKind] = useState<Kind>(modules.length === 0 ? 'module' : 'scenario');
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setError(t('new.needTitle'));
    const wish = wishFor(modules, store.getState().open, kind, title.trim());
    const why = wish ? await change(wish) : t('tree.missing');
    if (why === null) onClose();
    else setError(why);
  };
  return (
    <Dialog
      title={t('add.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          {modules.length === 0 ? null : (
            <FileTrigger
              acceptedFileTypes={['.html', '.twee', '.tw', '.txt']}
              onSelect={(files) => onStory(files?.[0] ?? null)}
            >
              <Button look="quiet">{t('add.twine')}</Button>
            </FileTrigger>
          )}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="main" type="submit" form={form}>
            {t('add.do')}
          </Button>
        </>
      }
    >
      <form id={form} className="studio-form" noValidate onSubmit={add}>
        <Field label={t('add.what')} hint={t('add.where')}>
          {(parts) => (
            <select
              {...parts}
              className="ui-input"
              value={kind}
              onChange={(event) => setKind(event.target.value as Kind)}
            >
              {kinds
                .filter((one) => modules.length > 0 || one === 'module')
                .map((one) => (
                  <option key={one} value={one}>
                    {t(`add.${one}`)}
                  </option>
                ))}
            </select>
          )}
        </Field>
        <Field label={t('add.name')} error={error}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={title}
              maxLength={120}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** Behind what is open; where nothing of the kind is, to the end. */
export function wishFor(
  modules: readonly ModuleEntry[],
  open: string | null,
  kind: Kind,
  title: string,
): TreeWish | null {
  const here = modules.find(({ path }) => open?.startsWith(`${path}/`));
  if (kind === 'module') return { do: 'add-module', title, after: (here ?? modules.at(-1))?.path ?? null };
  const module = here ?? modules.at(-1);
  if (!module) return null;
  const after = module.activities.find(({ path }) => path === open) ?? module.activities.at(-1);
  return {
    do: 'add-activity',
    module: module.path,
    type: kind satisfies ActivityType,
    title,
    after: after?.path ?? null,
  };
}
