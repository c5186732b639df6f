import { useTranslation } from 'react-i18next';
import type { Marked } from '../../../core/api/quiz.ts';
import { Field } from '../field.tsx';
import type { Draft } from './draft.ts';
import { Mark } from './mark.tsx';

interface NumberAnswerProps {
  readonly text: string;
  readonly isMissing: boolean;
  readonly onDraft: (draft: Draft) => void;
}

/** A number, written. */
export function NumberAnswer({ text, isMissing, onDraft }: NumberAnswerProps) {
  const { t } = useTranslation('quiz');
  return (
    <div className="quiz-number">
      <Field label={t('number')} error={isMissing ? t('missing.number') : null}>
        {(parts) => (
          <input
            {...parts}
            className="ui-input"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            value={text}
            onChange={(event) => onDraft({ kind: 'number', text: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** The number that was written, and the one that is right. */
export function MarkedNumber({ marked }: { readonly marked: Marked }) {
  const { t, i18n } = useTranslation('quiz');
  if (marked.answer.kind !== 'number' || marked.right.kind !== 'number') return null;
  const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 10 });
  const isExact = marked.answer.value === marked.right.value;
  return (
    <div className="quiz-answer">
      <Mark standing={marked.correct ? 'right' : 'wrong'} />
      <dl className="quiz-answer-words quiz-numbers">
        <div>
          <dt>{t('number.given')}</dt>
          <dd>{format.format(marked.answer.value)}</dd>
        </div>
        {isExact ? null : (
          <div>
            <dt>{t(marked.correct ? 'number.exact' : 'number.right')}</dt>
            <dd>{format.format(marked.right.value)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
