import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CardView } from '../../core/api/review.ts';
import { PackText } from '../pack-text.tsx';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { pickOption } from '../ui/question/draft.ts';
import { Rate } from './rate.tsx';
import { reviewAct } from './review-keys.ts';
import type { createReviewStore } from './review-store.ts';
import { DecisionSide, QuestionSide, TermSide } from './sides.tsx';
import { Why } from './why.tsx';

interface CardProps {
  readonly store: ReturnType<typeof createReviewStore>;
  readonly card: CardView;
  readonly canUndo: boolean;
}

/** One card: its front, its back once it is turned over, and how well it went. */
export function Card({ store, card, canUndo }: CardProps) {
  const { t } = useTranslation(['review', 'ui']);
  const { back, draft, turn, isBusy, fault, turnOver, setDraft, rate, bury, undo } = useStore(store);
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(turn);
  useEffect(() => {
    // The first card of a sitting leaves the focus on the page's title.
    if (shown.current === turn) return;
    shown.current = turn;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [turn]);

  const choose = (index: number) => {
    if (card.kind === 'decision') {
      const choice = card.choices[index];
      if (choice) void turnOver(null, choice.id);
      return;
    }
    if (card.kind !== 'question' || draft?.kind !== 'choice') return;
    const { question } = card;
    if (question.kind !== 'single' && question.kind !== 'several') return;
    const option = question.options[index];
    if (option) setDraft(pickOption(question.kind, draft, option.id));
    root.current?.querySelectorAll<HTMLElement>('.quiz-option input')[index]?.focus();
  };
  const turnCard = () => {
    if (card.kind === 'question') root.current?.querySelector('form')?.requestSubmit();
    else if (card.kind === 'term') void turnOver(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.defaultPrevented || event.repeat) return;
    if (target.closest('textarea, select, summary, input:not([type="radio"], [type="checkbox"])')) return;
    if ((event.key === 'Enter' || event.key === ' ') && target.closest('button, a, input, [role="button"]')) return;
    const act = reviewAct(event, back !== null);
    if (act === null) return;
    event.preventDefault();
    if (act.type === 'choose') choose(act.index);
    else if (act.type === 'turn') turnCard();
    else if (act.type === 'rate') void rate(act.rating);
    else if (act.type === 'bury') void bury();
    else if (canUndo) void undo();
  };

  return (
    <PackText pack={card.card.pack} edition={card.edition}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys only repeat what its controls do */}
      <div ref={root} key={turn} className="review-card" onKeyDown={onKeyDown}>
        <p className="review-from">
          {t(`kind.${card.kind}`)}
          {card.from === '' ? null : ` · ${card.from}`} · {card.course}
        </p>
        {card.kind === 'question' ? <QuestionSide store={store} card={card} heading={heading} /> : null}
        {card.kind === 'term' ? <TermSide store={store} card={card} heading={heading} /> : null}
        {card.kind === 'decision' ? <DecisionSide store={store} card={card} heading={heading} /> : null}
        {fault ? <FaultMessage fault={fault} /> : null}
        {back ? <Rate card={card} back={back} isBusy={isBusy} onRate={(rating) => void rate(rating)} /> : null}
        <footer className="review-foot">
          <Why why={card.why} />
          <div className="review-foot-actions">
            {canUndo ? (
              <Button look="quiet" onPress={() => void undo()}>
                {t('undo')}
              </Button>
            ) : null}
            <Button look="quiet" onPress={() => void bury()}>
              {t('bury')}
            </Button>
          </div>
        </footer>
      </div>
    </PackText>
  );
}
