import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { goToId } from '../ui/text-setting.ts';
import { Passage } from './passage.tsx';

interface MandateProps {
  readonly briefing: AttemptView['briefing'];
  /** Where the first scene begins on the page, for who has read this before. */
  readonly sceneId: string;
}

/** What the office knows and has been told to do: a sheet that lies on top of the first scene. */
export const Mandate = memo(function Mandate({ briefing, sceneId }: MandateProps) {
  const { t } = useTranslation('scenario');
  return (
    <section className="desk-mandate" aria-labelledby="desk-mandate-title">
      <h2 id="desk-mandate-title" className="desk-mandate-title">
        {t('mandate')}
      </h2>
      <Passage blocks={briefing} deeper={1} />
      <p className="desk-mandate-end">
        <Button look="quiet" onPress={() => goToId(sceneId)}>
          {t('beginScene')}
        </Button>
      </p>
    </section>
  );
});

interface MandateDialogProps extends Pick<AttemptView, 'role' | 'briefing'> {
  readonly onClose: () => void;
}

/** The same, to be read again at any time. */
export function MandateDialog({ role, briefing, onClose }: MandateDialogProps) {
  const { t } = useTranslation('scenario');
  return (
    <Dialog title={t('mandate')} isOpen onClose={onClose}>
      {role === '' ? null : <p className="desk-mandate-role">{t('mandateRole', { role })}</p>}
      <Passage blocks={briefing} deeper={1} />
    </Dialog>
  );
}
