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
  const canUndo = useProject((state) => state.past.length > 0);
  const canRedo = useProject((state) => state.future.length > 0);
  const { undo, redo } = useTakeBack(store);
  const [isPublishing, setPublishing] = useState(false);
  return (
    <>
      <BarActions>
        <Saving />
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

/** How long all has to be on disk before that is said: who types on is not told between two words. */
const quietMs = 300;

/** Whether all is on disk. It changes with many a key, and is drawn without what stands beside it. */
function Saving() {
  const { t } = useTranslation('studio');
  const saving = useProject((state) => state.saving);
  const [isQuiet, setQuiet] = useState(saving === 'saved');
  useEffect(() => {
    if (saving !== 'saved') return setQuiet(false);
    const timer = setTimeout(() => setQuiet(true), quietMs);
    return () => clearTimeout(timer);
  }, [saving]);
  useEffect(() => {
    if (saving === 'failed') announce(t('saving.failed'), 'assertive');
  }, [saving, t]);
  const shown = saving === 'saved' && !isQuiet ? 'changed' : saving;
  return <span className={`studio-saving studio-saving-${shown}`}>{t(`saving.${shown}`)}</span>;
}
