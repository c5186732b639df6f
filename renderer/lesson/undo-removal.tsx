import { useTranslation } from 'react-i18next';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import type { Highlights } from './use-highlights.ts';

/** Says that a note was taken away, as long as it can be brought back. */
export function UndoRemoval({ highlights: { removed, undo, show } }: { readonly highlights: Highlights }) {
  const { t } = useTranslation(['lesson', 'ui']);
  if (!removed) return null;
  return (
    <section className="lesson-undo no-print" aria-label={t('removed')}>
      <span>{t('removed')}</span>
      <Button look="quiet" onPress={() => void undo().then(() => announce(t('broughtBack')))}>
        {t('undoRemoval')}
      </Button>
      <Button look="quiet" onPress={() => show(null)}>
        {t('ui:close')}
      </Button>
    </section>
  );
}
