import { type ReactNode, type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marked, QuestionView } from '../../../core/api/quiz.ts';
import { Text } from '../text.tsx';
import { Mark } from './mark.tsx';
import { MarkedMatch } from './match.tsx';
import { MarkedNumber } from './number.tsx';
import { MarkedOptions } from './options.tsx';
import { MarkedOrder } from './order.tsx';
import { shareWords, standingOf } from './verdict.ts';
import './answer.css';
import './asking.css';

interface MarkedAnswerProps {
  readonly question: QuestionView;
  readonly marked: Marked;
  /** Takes the focus once the answer is marked. */
  readonly verdict: RefObject<HTMLHeadingElement | null>;
}

/** A question that was answered: how it stands first, then what is right, then why. */
export function MarkedAnswer({ question, marked, verdict }: MarkedAnswerProps) {
  const { t } = useTranslation('quiz');
  const id = useId();
  const standing = standingOf(question);
  const share = shareWords(t, question.kind, marked);
  return (
    <div className="quiz-marked">
      <div className={`quiz-verdict quiz-verdict-${standing}`}>
        <h3 ref={verdict} tabIndex={-1} className="quiz-verdict-title">
          <Mark standing={standing} />
          {t(`standing.${standing}`)}
        </h3>
        {share === '' ? null : <p>{share}</p>}
      </div>
      {answered(question, marked)}
      {marked.explanation.length === 0 ? null : (
        <section className="quiz-why" aria-labelledby={id}>
          <h3 id={id} className="quiz-why-title">
            {t('explanation')}
          </h3>
          <Text blocks={marked.explanation} deeper={2} />
        </section>
      )}
    </div>
  );
}

function answered(question: QuestionView, marked: Marked): ReactNode {
  switch (question.kind) {
    case 'single':
    case 'several':
      return <MarkedOptions question={question} marked={marked} />;
    case 'order':
      return <MarkedOrder question={question} marked={marked} />;
    case 'match':
      return <MarkedMatch question={question} marked={marked} />;
    case 'number':
      return <MarkedNumber marked={marked} />;
  }
}
