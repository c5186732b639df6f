import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AttemptView } from '../../core/api/attempt.ts';
import { coursePath } from '../routes.tsx';
import { BarActions } from '../screen.tsx';
import { Button } from '../ui/button.tsx';

export type Folded = 'dossier' | 'side';

interface DeskBarProps {
  readonly view: AttemptView;
  readonly isNarrow: boolean;
  readonly onUnfold: (side: Folded) => void;
  readonly onMandate: () => void;
}

/** The desk's own links in the bar: what is folded away in a narrow window, the mandate, and the way out. */
export function DeskBar({ view, isNarrow, onUnfold, onMandate }: DeskBarProps) {
  const { t } = useTranslation('scenario');
  return (
    <BarActions>
      {isNarrow ? (
        <>
          <Button look="quiet" className="desk-bar-action" onPress={() => onUnfold('dossier')}>
            {t('dossier.count', { count: view.dossier.length })}
          </Button>
          <Button look="quiet" className="desk-bar-action" onPress={() => onUnfold('side')}>
            {t('panelSide')}
          </Button>
        </>
      ) : null}
      {view.briefing.length === 0 ? null : (
        <Button look="quiet" className="desk-bar-action" onPress={onMandate}>
          {t('mandate')}
        </Button>
      )}
      <Link href={coursePath(view.pack)} className="desk-bar-link">
        {t(view.over ? 'leaveDone' : 'leave')}
      </Link>
    </BarActions>
  );
}
