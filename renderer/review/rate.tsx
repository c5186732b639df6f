import { useTranslation } from 'react-i18next';
import type { CardView, RevealView } from '../../core/api/review.ts';
import type { Rating } from '../../core/review/card.ts';
import { Button } from '../ui/button.tsx';

const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

interface RateProps {
  readonly card: CardView;
  readonly back: RevealView;
  readonly isBusy: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** How well it went, said by the trainee; what each answer means in days stands on it. */
export function Rate({ card, back, isBusy, onRate }: RateProps) {
  const { t } = useTranslation('review');
  const likely: Rating = back.kind === 'question' && !back.marked.correct ? 'again' : 'good';
  return (
    <fieldset className="review-rate">
      <legend>{t('rate')}</legend>
      <div className="review-rate-row">
        {ratings.map((rating, index) => (
          <Button
            key={rating}
            look={rating === likely ? 'main' : 'plain'}
            isPending={isBusy}
            onPress={() => onRate(rating)}
            className="review-rate-button"
          >
            <span className="review-rate-word">
              <span aria-hidden="true">{index + 1}</span> {t(`rate.${rating}`)}
            </span>
            <span className="review-rate-days">{t('rate.days', { count: card.days[rating] })}</span>
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
