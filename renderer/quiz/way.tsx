import { useTranslation } from 'react-i18next';
import type { QuizView } from '../../core/api/quiz.ts';
import { Button } from '../ui/button.tsx';

interface WayProps {
  readonly view: QuizView;
  /** Place of the question that is shown, counted from 0. */
  readonly index: number;
  /** Goes to the next question that is open, or to the result where none is. */
  readonly onGoOn: () => void;
  readonly onShow: (question: string) => void;
}

/** The way on from a question that was answered. With all of them answered, also to the one after it. */
export function Way({ view, index, onGoOn, onShow }: WayProps) {
  const { t } = useTranslation('quiz');
  const { questions, result } = view;
  const after = result ? questions[index + 1] : undefined;
  return (
    <div className="quiz-actions">
      <Button look="main" onPress={onGoOn}>
        {t(result ? 'toResult' : 'toNext')}
      </Button>
      {after ? <Button onPress={() => onShow(after.id)}>{t('toQuestion', { number: index + 2 })}</Button> : null}
      <p className="quiz-keys">{t('keys.onward')}</p>
    </div>
  );
}
