import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { activityPath, debriefPath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';

/** Where to go from an ending: first to what it has to teach. */
export function Ending({ view }: { readonly view: AttemptView }) {
  const { t } = useTranslation('scenario');
  const { attempt, pack, next } = view;
  return (
    <p className="desk-ending-ways">
      <LinkButton href={debriefPath(attempt)} look="main">
        {t('ending.debrief')}
      </LinkButton>
      {next ? <LinkButton href={activityPath(pack, next)}>{t('ending.next', { title: next.title })}</LinkButton> : null}
    </p>
  );
}
