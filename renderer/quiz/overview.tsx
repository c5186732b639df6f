import { useTranslation } from 'react-i18next';
import type { QuizView } from '../../core/api/quiz.ts';
import { Mark } from '../ui/question/mark.tsx';
import { standingOf } from '../ui/question/verdict.ts';

interface OverviewProps {
  readonly view: QuizView;
  /** Id of the question that is shown, or null for the result. */
  readonly at: string | null;
  readonly onShow: (question: string | null) => void;
}

/** Every question with how it stands, and the way to it. */
export function Overview({ view, at, onShow }: OverviewProps) {
  const { t } = useTranslation('quiz');
  const { questions, result } = view;
  const done = questions.filter(({ marked }) => marked !== null).length;
  return (
    <nav className="quiz-overview" aria-label={t('questions')}>
      <p className="quiz-overview-done">{t('answered', { done, count: questions.length })}</p>
      <ol className="quiz-overview-list">
        {questions.map((question, index) => {
          const standing = standingOf(question);
          return (
            <li key={question.id}>
              <button
                type="button"
                className="quiz-overview-item"
                aria-current={question.id === at ? 'step' : undefined}
                onClick={() => onShow(question.id)}
              >
                <Mark standing={standing} />
                <span className="quiz-overview-name">
                  <span className="quiz-overview-word">{t('questionWord')} </span>
                  {index + 1}
                </span>{' '}
                <span className="quiz-overview-state">{t(`standing.${standing}`)}</span>
              </button>
            </li>
          );
        })}
        {result ? (
          <li className="quiz-overview-end">
            <button
              type="button"
              className="quiz-overview-item"
              aria-current={at === null ? 'step' : undefined}
              onClick={() => onShow(null)}
            >
              <span className="quiz-overview-name">{t('result')}</span>{' '}
              <span className="quiz-overview-percent">{t('percent', { percent: result.percent })}</span>
            </button>
          </li>
        ) : null}
      </ol>
    </nav>
  );
}
