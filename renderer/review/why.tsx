import { useTranslation } from 'react-i18next';
import type { CardView } from '../../core/api/review.ts';
import { dateWords } from '../ui/local-words.ts';

/** Why a card is here now, for whoever asks. */
export function Why({ why }: { readonly why: CardView['why'] }) {
  const { t, i18n } = useTranslation('review');
  const day = (atMs: number) => dateWords(i18n.language, atMs, 'medium');
  const { metAtMs, lastMs, recall, reps, lapses } = why;
  return (
    <details className="review-why">
      <summary>{t('why')}</summary>
      <p>
        {t('why.met', { day: day(metAtMs) })}{' '}
        {lastMs === null || recall === null
          ? t('why.new')
          : [t('why.last', { count: reps, day: day(lastMs) }), t('why.recall', { recall })].join(' ')}{' '}
        {lapses > 0 ? t('why.lapses', { count: lapses }) : null}
      </p>
    </details>
  );
}
