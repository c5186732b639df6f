import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedFiles } from '../../../core/studio/change.ts';
import { packOf } from '../../../core/studio/texts.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { askStill } from '../project/ask-still.ts';
import { useProjectStore } from '../project/project-context.ts';

interface RenameDialogProps {
  readonly path: string;
  /** Where in the text it is named. */
  readonly offset: number;
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a scene, a meter, a fact or the clock another name, wherever it is named. */
export function RenameDialog({ path, offset, name, onClose }: RenameDialogProps) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const form = useId();
  const [next, setNext] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const renamed = await askStill(store, 'rename', { path, offset, name: next.trim() });
    const { texts, others, apply } = store.getState();
    if (!renamed?.ok) return setError(t(`symbol.${renamed?.why ?? 'not-defined'}`));
    void apply('rename', changedFiles(packOf(texts, others), renamed.changes));
    announce(t('symbol.done', { count: renamed.changes.length }));
    onClose();
  };
  return (
    <Dialog
      title={t('symbol.title', { name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="main" type="submit" form={form}>
            {t('symbol.do')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={rename}>
        <Field label={t('symbol.name')} error={error}>
          {(parts) => (
            <input
              {...parts}
              className="ui-input"
              value={next}
              maxLength={64}
              spellCheck={false}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setNext(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
