import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../core/api/quiz.ts';
import { announce } from '../ui/announcer.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { MarkedAnswer } from '../ui/question/marked.tsx';
import { shareWords } from '../ui/question/verdict.ts';
import { Text } from '../ui/text.tsx';

interface QuestionProps {
  readonly question: QuestionView;
  readonly number: number;
  readonly count: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What stands below: the answer in the making, or the way on. */
  readonly children: ReactNode;
}

/** One question. Once its answer is marked the focus goes to how it stands, so that reading goes on there. */
export function Question({ question, number, count, heading, children }: QuestionProps) {
  const { t } = useTranslation('quiz');
  const { title, body, kind, marked } = question;
  const verdict = useRef<HTMLHeadingElement>(null);
  const wasMarked = useRef(marked !== null);

  useEffect(() => {
    if (marked === null || wasMarked.current) return;
    wasMarked.current = true;
    verdict.current?.focus({ preventScroll: true });
    verdict.current?.scrollIntoView({ block: 'nearest' });
    announce(shareWords(t, kind, marked) || t(marked.correct ? 'announce.right' : 'announce.wrong'));
  }, [marked, kind, t]);

  return (
    <section className="quiz-question" aria-labelledby="quiz-question">
      <h2 ref={heading} id="quiz-question" tabIndex={-1} className="quiz-question-title">
        <span className="quiz-question-number">{t('questionOf', { number, count })} </span>
        <InlineText inlines={title} inside="label" />
      </h2>
      {body.length === 0 ? null : <Text blocks={body} deeper={2} className="quiz-question-body" />}
      {marked === null ? null : <MarkedAnswer question={question} marked={marked} verdict={verdict} />}
      {children}
    </section>
  );
}
