import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../core/api/quiz.ts';
import type { Fault } from '../../../core/faults.ts';
import { announce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { FaultMessage } from '../fault-message.tsx';
import { answerOf, type Draft } from './draft.ts';
import { Match } from './match.tsx';
import { NumberAnswer } from './number.tsx';
import { Options } from './options.tsx';
import { Order } from './order.tsx';
import './answer.css';
import './asking.css';

interface AskingProps {
  readonly question: QuestionView;
  readonly draft: Draft;
  /** The answer was sent and is not yet on record. */
  readonly isSending: boolean;
  readonly fault: Fault | null;
  readonly onDraft: (draft: Draft) => void;
  readonly onCheck: () => void;
  /** Leaves the question open and goes to another one; null where it is the last that is open. */
  readonly onLater: (() => void) | null;
}

/** A question while it is being answered. */
export function Asking({ question, draft, isSending, fault, onDraft, onCheck, onLater }: AskingProps) {
  const { t } = useTranslation('quiz');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const change = (next: Draft) => {
    setMissing(false);
    onDraft(next);
  };
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (answerOf(question, draft) !== null) return onCheck();
    setMissing(true);
    announce(t(`missing.${question.kind}`), 'assertive');
    firstToFill(form.current, draft)?.focus();
  };
  const keys = question.kind === 'single' || question.kind === 'several' ? Math.min(question.options.length, 9) : 0;

  return (
    <form ref={form} className="quiz-asking" noValidate onSubmit={check}>
      <p id="quiz-how" className="quiz-how">
        {t(`how.${question.kind}`)}
      </p>
      {control(question, draft, isMissing, change)}
      {isMissing && question.kind !== 'number' ? (
        <p id="quiz-missing" className="ui-field-error">
          {t(`missing.${question.kind}`)}
        </p>
      ) : null}
      {fault ? <FaultMessage fault={fault} /> : null}
      <div className="quiz-actions">
        <Button type="submit" look="main" isPending={isSending} className="quiz-check">
          {t('check')}
        </Button>
        {onLater ? (
          <Button look="quiet" onPress={onLater}>
            {t('later')}
          </Button>
        ) : null}
        {keys === 0 ? null : <p className="quiz-keys">{t('keys', { count: keys })}</p>}
      </div>
    </form>
  );
}

function control(question: QuestionView, draft: Draft, isMissing: boolean, onDraft: (draft: Draft) => void): ReactNode {
  const described = isMissing ? 'quiz-how quiz-missing' : 'quiz-how';
  switch (question.kind) {
    case 'single':
    case 'several':
      if (draft.kind !== 'choice') return null;
      return <Options question={question} draft={draft} described={described} onDraft={onDraft} />;
    case 'order':
      if (draft.kind !== 'order') return null;
      return <Order question={question} items={draft.items} described={described} onDraft={onDraft} />;
    case 'match':
      if (draft.kind !== 'match') return null;
      return (
        <Match
          question={question}
          chosen={draft.chosen}
          described={described}
          isMissing={isMissing}
          onDraft={onDraft}
        />
      );
    case 'number':
      if (draft.kind !== 'number') return null;
      return <NumberAnswer text={draft.text} isMissing={isMissing} onDraft={onDraft} />;
  }
}

/** The control to go to where an answer is not complete: the first row without a choice, or else the first of all. */
function firstToFill(form: HTMLFormElement | null, draft: Draft): HTMLElement | null {
  if (draft.kind === 'match') {
    const rows = [...(form?.querySelectorAll('select') ?? [])];
    return rows.find((row) => row.value === '') ?? null;
  }
  return form?.querySelector('input') ?? null;
}
