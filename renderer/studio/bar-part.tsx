import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarActions } from '../screen.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useProject, useProjectStore } from './project/project-context.ts';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { useTakeBack } from './use-take-back.ts';

/** What of the studio stands in the bar: whether all is saved, taking back, publishing. */
export function BarPart() {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const saving = useProject((state) => state.saving);
  const canUndo = useProject((state) => state.past.length > 0);
  const canRedo = useProject((state) => state.future.length > 0);
  const { undo, redo } = useTakeBack(store);
  const [isPublishing, setPublishing] = useState(false);
  useEffect(() => {
    if (saving === 'failed') announce(t('saving.failed'), 'assertive');
  }, [saving, t]);
  return (
    <>
      <BarActions>
        <span className={`studio-saving studio-saving-${saving}`}>{t(`saving.${saving}`)}</span>
        <Button
          look="quiet"
          className="studio-take-back"
          isDisabled={!canUndo}
          aria-keyshortcuts="Control+Z Meta+Z"
          onPress={undo}
        >
          {t('undo')}
        </Button>
        <Button
          look="quiet"
          className="studio-take-back"
          isDisabled={!canRedo}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
          onPress={redo}
        >
          {t('redo')}
        </Button>
        <Button className="studio-publish-open" onPress={() => setPublishing(true)}>
          {t('publish')}
        </Button>
      </BarActions>
      <PublishDialog isOpen={isPublishing} onClose={() => setPublishing(false)} />
    </>
  );
}
