import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type StoreApi, useStore } from 'zustand';
import type { QuizView } from '../../core/api/quiz.ts';
import { PackText } from '../pack-text.tsx';
import { coursePath } from '../routes.tsx';
import { BarActions, PageTitle } from '../screen.tsx';
import { Asking } from '../ui/question/asking.tsx';
import { pickOption } from '../ui/question/draft.ts';
import { handleQuizKeys } from '../ui/question/quiz-keys.ts';
import { Text } from '../ui/text.tsx';
import { Overview } from './overview.tsx';
import { Question } from './question.tsx';
import { draftFor, nextOpen, type QuizState } from './quiz-store.ts';
import { Result } from './result.tsx';
import { useArrival } from './use-arrival.ts';
import { Way } from './way.tsx';

interface QuizProps {
  readonly store: StoreApi<QuizState>;
  readonly view: QuizView;
}

/** One attempt at a quiz: the questions at the left, one of them on the page, and at the end the result. */
export function Quiz({ store, view }: QuizProps) {
  const { t } = useTranslation('quiz');
  const { at, drafts, pending, fault, isOpening, show, draft, check, open } = useStore(store);
  const { pack, edition, activity, questions, result } = view;
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const index = questions.findIndex((one) => one.id === at);
  const question = questions[index];
  useArrival(`${view.attempt} ${at}`, heading, question && !question.marked ? t(`how.${question.kind}`) : null);

  const later = question ? nextOpen(view, question.id) : null;
  const goOn = () => show(later);
  const choose = (at: number) => {
    if (!question || question.marked || (question.kind !== 'single' && question.kind !== 'several')) return;
    const option = question.options[at];
    const current = draftFor(question, drafts);
    if (!option || current.kind !== 'choice') return;
    draft(question.id, pickOption(question.kind, current, option.id));
    root.current?.querySelectorAll<HTMLElement>('.quiz-option input')[at]?.focus();
  };
  const act = () => {
    if (question?.marked) goOn();
    else root.current?.querySelector('form')?.requestSubmit();
  };

  return (
    <PackText pack={pack} edition={edition}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only repeat what its controls do */}
      <div ref={root} className="quiz" onKeyDown={(event) => handleQuizKeys(event, { choose, goOn: act })}>
        <Overview view={view} at={question ? question.id : null} onShow={show} />
        <header className="quiz-head">
          <PageTitle className="quiz-title">{view.title}</PageTitle>
          <p className="quiz-kind">
            {t(view.number > 1 ? 'kind.again' : 'kind', { number: view.number, percent: view.pass })}
          </p>
        </header>
        <div className="quiz-page">
          {question ? (
            <>
              {index === 0 && view.intro.length > 0 ? <Text blocks={view.intro} className="quiz-intro" /> : null}
              <Question
                key={`${view.attempt} ${question.id}`}
                question={question}
                number={index + 1}
                count={questions.length}
                heading={heading}
              >
                {question.marked ? (
                  <Way view={view} index={index} onGoOn={goOn} onShow={show} />
                ) : (
                  <Asking
                    question={question}
                    draft={draftFor(question, drafts)}
                    isSending={pending === question.id}
                    fault={fault}
                    onDraft={(next) => draft(question.id, next)}
                    onCheck={() => void check()}
                    onLater={later === null ? null : goOn}
                  />
                )}
              </Question>
            </>
          ) : result ? (
            <Result
              view={view}
              result={result}
              heading={heading}
              isOpening={isOpening}
              fault={fault}
              onShow={show}
              onAgain={() => void open({ pack, activity }, true)}
            />
          ) : null}
        </div>
      </div>
      <BarActions>
        <Link href={coursePath(pack)} className="quiz-leave">
          {t(result ? 'leaveDone' : 'leave')}
        </Link>
      </BarActions>
    </PackText>
  );
}
