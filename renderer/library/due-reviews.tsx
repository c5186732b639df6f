import { useTranslation } from 'react-i18next';
import { patterns } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { useCall } from '../use-call.ts';

/** What comes back today, and how long it takes. Nothing where nothing does. */
export function DueReviews() {
  const { t } = useTranslation(['review', 'ui']);
  const due = useCall('review.due', {});
  if (due.state !== 'ready' || due.data.due === 0) return null;
  const { due: count, minutes } = due.data;
  return (
    <section className="library-due" aria-label={t('review:title')}>
      <p>{t('review:home', { count, minutes: t('ui:minutes', { count: minutes }) })}</p>
      <LinkButton href={patterns.review}>{t('review:start')}</LinkButton>
    </section>
  );
}
