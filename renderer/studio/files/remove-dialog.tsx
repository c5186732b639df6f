import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reference } from '../../../core/studio/tree/references.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useProjectStore } from '../project/project-context.ts';

interface RemoveDialogProps {
  readonly title: string;
  /** Ids of the activities that go. */
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** Asks before something goes, and says where it is still named. */
export function RemoveDialog({ title, ids, onClose, onRemove }: RemoveDialogProps) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const [used, setUsed] = useState<readonly Reference[]>([]);
  const key = ids.join();
  useEffect(() => {
    const { ask } = store.getState();
    Promise.all(key.split(',').map((id) => ask('references', { id }))).then(
      (all) => setUsed(all.flat()),
      () => undefined,
    );
  }, [key, store]);
  return (
    <Dialog
      title={t('remove.title', { title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            look="main"
            onPress={() => {
              onClose();
              onRemove();
            }}
          >
            {t('remove.do')}
          </Button>
        </>
      }
    >
      <div className="studio-told">
        <p>{t('remove.text')}</p>
        {used.length === 0 ? null : (
          <>
            <p>{t('remove.used')}</p>
            <ul className="studio-told-list">
              {used.map(({ path, line, column }) => (
                <li key={`${path}:${line}:${column}`}>{t('findings.at', { file: path, line })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
