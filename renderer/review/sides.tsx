import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CardView, RevealView } from '../../core/api/review.ts';
import type { Input } from '../../core/api.ts';
import { plainText } from '../../core/markdown/text.ts';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import { listWords } from '../ui/local-words.ts';
import { Asking } from '../ui/question/asking.tsx';
import { answerOf } from '../ui/question/draft.ts';
import { MarkedAnswer } from '../ui/question/marked.tsx';
import { shareWords } from '../ui/question/verdict.ts';
import { Text } from '../ui/text.tsx';
import type { createReviewStore } from './review-store.ts';

type Store = ReturnType<typeof createReviewStore>;
type Of<K extends CardView['kind']> = Extract<CardView, { kind: K }>;
type Back<K extends RevealView['kind']> = Extract<RevealView, { kind: K }>;

interface SideProps<K extends CardView['kind']> {
  readonly store: Store;
  readonly card: Of<K>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** A question of a quiz, asked again. */
export function QuestionSide({ store, card, heading }: SideProps<'question'>) {
  const { t } = useTranslation('quiz');
  const { back, draft, isBusy, setDraft, turnOver } = useStore(store);
  const verdict = useRef<HTMLHeadingElement>(null);
  const marked = back?.kind === 'question' ? back.marked : null;
  const question = { ...card.question, marked };
  useEffect(() => {
    if (!marked) return;
    verdict.current?.focus({ preventScroll: true });
    announce(shareWords(t, card.question.kind, marked) || t(marked.correct ? 'announce.right' : 'announce.wrong'));
  }, [marked, card.question.kind, t]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="review-front">
        <InlineText inlines={question.title} inside="label" />
      </h2>
      {question.body.length === 0 ? null : <Text blocks={question.body} deeper={2} />}
      {marked ? (
        <MarkedAnswer question={question} marked={marked} verdict={verdict} />
      ) : draft ? (
        <Asking
          question={question}
          draft={draft}
          isSending={isBusy}
          fault={null}
          onDraft={setDraft}
          onCheck={() => void turnOver({ ...answerOf(question, draft) } as Input<'review.reveal'>['answer'])}
          onLater={null}
        />
      ) : null}
    </>
  );
}

/** A term of the glossary: what does it mean? */
export function TermSide({ store, card, heading }: SideProps<'term'>) {
  const { t } = useTranslation('review');
  const { back, turnOver } = useStore(store);
  const entry = back?.kind === 'term' ? back.entry : null;
  return (
    <>
      <p className="review-ask">{t('term.ask')}</p>
      <h2 ref={heading} tabIndex={-1} className="review-front">
        {card.term}
      </h2>
      {entry ? (
        <BackSide label={t('back')}>
          <Text blocks={entry.definition} deeper={2} />
        </BackSide>
      ) : (
        <p className="review-actions">
          <Button look="main" onPress={() => void turnOver(null)}>
            {t('turn')}
          </Button>
          <span className="review-key">{t('turn.key')}</span>
        </p>
      )}
    </>
  );
}

/** A decision that went badly, to be made again. */
export function DecisionSide({ store, card, heading }: SideProps<'decision'>) {
  const { t } = useTranslation('review');
  const { back, chosen, turnOver } = useStore(store);
  const made = back?.kind === 'decision' ? back : null;
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="review-front">
        <InlineText inlines={card.scene} inside="label" />
      </h2>
      <Text blocks={card.body} deeper={2} className="review-scene" />
      <p className="review-ask">{t(made ? 'decision.asked' : 'decision.ask')}</p>
      <ol className="review-choices">
        {card.choices.map(({ id, label }, index) => (
          <li key={id}>
            {made ? (
              <p className={`review-choice${id === made.chosen ? ' review-choice-then' : ''}`}>
                <InlineText inlines={label} inside="label" />
                {id === made.chosen ? <span className="review-mark">{t('decision.then')}</span> : null}
                {id === chosen ? <span className="review-mark">{t('decision.now')}</span> : null}
              </p>
            ) : (
              <Button className="review-choice-button" onPress={() => void turnOver(null, id)}>
                <span className="review-choice-key" aria-hidden="true">
                  {index + 1}
                </span>
                <InlineText inlines={label} inside="label" />
              </Button>
            )}
          </li>
        ))}
      </ol>
      {made ? <DecisionBack made={made} /> : null}
    </>
  );
}

function DecisionBack({ made }: { readonly made: Back<'decision'> }) {
  const { t, i18n } = useTranslation('review');
  return (
    <BackSide label={t('decision.followed')}>
      <Text blocks={made.text} deeper={2} />
      {made.changes.length === 0 ? null : (
        <ul className="review-changes">
          {made.changes.map(({ name, cause, label, from, to }) => (
            <li key={`${name} ${cause}`}>{t('decision.change', { label: label === '' ? name : label, from, to })}</li>
          ))}
        </ul>
      )}
      {made.unasked.length === 0 ? null : (
        <p className="review-unasked">
          {t('decision.unasked', {
            names: listWords(i18n.language, made.unasked.map(plainText)),
          })}
        </p>
      )}
      {made.note.length === 0 ? null : (
        <div className="review-note">
          <h3>{t('decision.note')}</h3>
          <Text blocks={made.note} deeper={2} />
        </div>
      )}
    </BackSide>
  );
}

/** What stands on the back. Takes the focus when the card is turned over, so that reading goes on there. */
function BackSide({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const back = useRef<HTMLElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={back} tabIndex={-1} className="review-back" aria-label={label}>
      {children}
    </section>
  );
}
