import { useTranslation } from 'react-i18next';
import type { Closed } from '../../../core/studio/trial/view.ts';
import { heldWords } from './words.ts';

/** Why something is closed: its condition as the author wrote it, and what that asks for now. */
export function ClosedWhy({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation('studio-trial');
  if (closed.type === 'used') return <p className="trial-why">{t('closed.used')}</p>;
  return (
    <p className="trial-why">
      {t('closed.condition')} <code>{closed.source}</code>.
      {closed.now.length === 0 ? null : ` ${t('closed.now', { list: heldWords(t, closed.now) })}`}
    </p>
  );
}
