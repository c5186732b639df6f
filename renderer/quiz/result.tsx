import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizView } from '../../core/api/quiz.ts';
import type { Fault } from '../../core/faults.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { commas } from '../ui/local-words.ts';
import { Mark } from '../ui/question/mark.tsx';
import { percentOf, standingOf } from '../ui/question/verdict.ts';
import './result.css';

interface ResultProps {
  readonly view: QuizView;
  readonly result: NonNullable<QuizView['result']>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly isOpening: boolean;
  readonly fault: Fault | null;
  readonly onShow: (question: string) => void;
  readonly onAgain: () => void;
}

/** The end of an attempt: what was reached, every question with how it stands, and where to go from here. */
export function Result({ view, result, heading, isOpening, fault, onShow, onAgain }: ResultProps) {
  const { t } = useTranslation(['quiz', 'ui']);
  const { pack, questions, pass, next } = view;
  const { percent, passed } = result;
  const numbers = (['right', 'partly', 'wrong'] as const).flatMap((standing) => {
    const count = questions.filter((question) => standingOf(question) === standing).length;
    return count === 0 ? [] : [t(`counted.${standing}`, { count })];
  });
  const goOn = next ? (
    <LinkButton key="next" href={activityPath(pack, next)} look={passed ? 'main' : 'plain'}>
      {t('goOn')}
    </LinkButton>
  ) : null;
  const again = (
    <Button key="again" look={passed ? 'plain' : 'main'} isPending={isOpening} onPress={onAgain}>
      {t('again')}
    </Button>
  );
  return (
    <section className="quiz-result" aria-labelledby="quiz-result">
      <h2 ref={heading} id="quiz-result" tabIndex={-1} className="quiz-result-title">
        {t(passed ? 'result.passed' : 'result.failed', { percent })}
      </h2>
      <div className="quiz-result-text">
        <p>{t('result.needed', { percent: pass })}</p>
        <p>{t('result.counted', { list: commas(t, numbers) })}</p>
      </div>
      <p className="quiz-how">{t('result.list')}</p>
      <ol className="quiz-result-list">
        {questions.map((question, index) => {
          const standing = standingOf(question);
          return (
            <li key={question.id}>
              <button type="button" className="quiz-result-item" onClick={() => onShow(question.id)}>
                <Mark standing={standing} />
                <span className="quiz-result-number">{index + 1}</span>
                <span className="quiz-result-question">
                  <InlineText inlines={question.title} inside="label" />{' '}
                </span>
                <span className={`quiz-result-state quiz-result-${standing}`}>
                  {standing === 'partly'
                    ? t('result.share', { percent: percentOf(question.marked?.share ?? 0) })
                    : t(`standing.${standing}`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <footer className="quiz-end">
        {next ? (
          <p className="quiz-next">
            <span className="quiz-next-label">{t('next')}</span>
            {next.title}
            <span className="quiz-next-kind">{t(`ui:type.${next.type ?? 'unknown'}`)}</span>
          </p>
        ) : (
          <p className="quiz-next">{t('last')}</p>
        )}
        {fault ? <FaultMessage fault={fault} /> : null}
        <div className="quiz-actions">
          {passed ? [goOn, again] : [again, goOn]}
          <LinkButton href={coursePath(pack)}>{t('toContents')}</LinkButton>
        </div>
        <p className="quiz-end-hint">{t('again.hint')}</p>
      </footer>
    </section>
  );
}
