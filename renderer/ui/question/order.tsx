import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marked, QuestionView } from '../../../core/api/quiz.ts';
import type { Block } from '../../../core/markdown/markdown.ts';
import { plainText } from '../../../core/markdown/text.ts';
import { announce } from '../announcer.tsx';
import { CompactText } from '../inline-text.tsx';
import { Text } from '../text.tsx';
import { type Draft, moveItem } from './draft.ts';
import { Mark } from './mark.tsx';
import { useDrag } from './use-drag.ts';

type Order = Extract<QuestionView, { kind: 'order' }>;

const words = (text: readonly Block[]): string =>
  text.flatMap((block) => (block.type === 'paragraph' ? plainText(block.children) : [])).join(' ');

interface OrderProps {
  readonly question: Order;
  readonly items: readonly string[];
  readonly described: string;
  readonly onDraft: (draft: Draft) => void;
}

/** Items to be put in order: each is moved by its two buttons, or carried with the mouse. */
export function Order({ question, items, described, onDraft }: OrderProps) {
  const { t } = useTranslation('quiz');
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  const arrange = (next: readonly string[], id: string) => {
    if (next === items) return;
    onDraft({ kind: 'order', items: next });
    const text = words(question.items.find((item) => item.id === id)?.text ?? []);
    announce(t('order.moved', { text, place: next.indexOf(id) + 1, count: next.length }));
  };
  const drag = useDrag(items, arrange);

  // A button that moves with its item through the page would lose the focus on the way.
  useLayoutEffect(() => {
    void items;
    if (pressed.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${CSS.escape(pressed.current)}"]`)?.focus();
    pressed.current = null;
  }, [items]);

  const button = (id: string, text: string, place: number, by: -1 | 1) => {
    const way = by < 0 ? 'up' : 'down';
    const isEnd = by < 0 ? place === 1 : place === items.length;
    return (
      <button
        type="button"
        className="quiz-move"
        data-move={`${id} ${way}`}
        aria-label={t(`order.${way}`, { text })}
        aria-disabled={isEnd || undefined}
        onClick={() => {
          if (isEnd) return;
          pressed.current = `${id} ${way}`;
          arrange(moveItem(items, id, by), id);
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d={by < 0 ? 'm3.5 10 4.5-4.5 4.5 4.5' : 'm3.5 6 4.5 4.5 4.5-4.5'} />
        </svg>
      </button>
    );
  };

  return (
    <ol ref={list} className="quiz-order" aria-labelledby="quiz-question" aria-describedby={described}>
      {items.map((id, index) => {
        const text = question.items.find((item) => item.id === id)?.text ?? [];
        return (
          <li key={id} className={`quiz-order-item ${drag.lookOf(id)}`} {...drag.propsOf(id)}>
            <span className="quiz-order-place">{index + 1}</span>
            <span className="quiz-option-text">
              <CompactText blocks={text} inside="label" />
            </span>
            <span className="quiz-moves">
              {button(id, words(text), index + 1, -1)}
              {button(id, words(text), index + 1, 1)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The items in their right order, each with the place it was given. */
export function MarkedOrder({ question, marked }: { readonly question: Order; readonly marked: Marked }) {
  const { t } = useTranslation('quiz');
  const right = marked.right.kind === 'order' ? marked.right.items : [];
  const given = marked.answer.kind === 'order' ? marked.answer.items : [];
  return (
    <ol className="quiz-order" aria-label={t('order.right')}>
      {right.map((id, index) => {
        const isRight = given[index] === id;
        return (
          <li key={id} className="quiz-answer">
            <Mark standing={isRight ? 'right' : 'wrong'} />
            <div className="quiz-answer-words quiz-answer-placed">
              <span className="quiz-order-place">{index + 1}</span>
              <div>
                <p className="quiz-answer-state">
                  {t(isRight ? 'order.inPlace' : 'order.given', { place: given.indexOf(id) + 1 })}
                </p>
                <Text blocks={question.items.find((item) => item.id === id)?.text ?? []} className="quiz-answer-text" />
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
