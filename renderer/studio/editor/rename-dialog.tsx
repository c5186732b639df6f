import { useTranslation } from 'react-i18next';
import { changedFiles } from '../../../core/studio/change.ts';
import { packOf } from '../../../core/studio/texts.ts';
import { announce } from '../../ui/announcer.tsx';
import { NameDialog } from '../name-dialog.tsx';
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
  const rename = async (next: string): Promise<string | null> => {
    const renamed = await askStill(store, 'rename', { path, offset, name: next });
    if (!renamed?.ok) return t(`symbol.${renamed?.why ?? 'not-defined'}`);
    const { texts, others, apply } = store.getState();
    void apply('rename', changedFiles(packOf(texts, others), renamed.changes));
    announce(t('symbol.done', { count: renamed.changes.length }));
    return null;
  };
  return (
    <NameDialog
      title={t('symbol.title', { name })}
      label={t('symbol.name')}
      value={name}
      longest={64}
      isPlain
      submit={t('symbol.do')}
      onClose={onClose}
      onSubmit={rename}
    />
  );
}
