import { useTranslation } from 'react-i18next';
import type { Marked, QuestionView } from '../../../core/api/quiz.ts';
import { CompactText } from '../inline-text.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Text } from '../text.tsx';
import { type Draft, pickOption } from './draft.ts';
import { Mark } from './mark.tsx';

type Choice = Extract<QuestionView, { kind: 'single' | 'several' }>;
type ChoiceDraft = Extract<Draft, { kind: 'choice' }>;

interface OptionsProps {
  readonly question: Choice;
  readonly draft: ChoiceDraft;
  readonly described: string;
  readonly onDraft: (draft: Draft) => void;
}

/** The options of a question, of which one or several are chosen. */
export function Options({ question, draft, described, onDraft }: OptionsProps) {
  return (
    <fieldset className="quiz-options" aria-labelledby="quiz-question" aria-describedby={described}>
      {question.options.map(({ id, text }, index) => (
        <label key={id} className="quiz-option">
          <input
            type={question.kind === 'single' ? 'radio' : 'checkbox'}
            name="quiz-option"
            value={id}
            checked={draft.options.includes(id)}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onChange={() => onDraft(pickOption(question.kind, draft, id))}
          />
          <span className="quiz-option-text">
            <CompactText blocks={text} inside="label" />
          </span>
          {index < 9 ? <KeyHint>{String(index + 1)}</KeyHint> : null}
        </label>
      ))}
    </fieldset>
  );
}

/** The options again, each with whether it is right, whether it was chosen, and why. */
export function MarkedOptions({ question, marked }: { readonly question: Choice; readonly marked: Marked }) {
  const { t } = useTranslation('quiz');
  const right = marked.right.kind === 'choice' ? marked.right.options : [];
  const chosen = marked.answer.kind === 'choice' ? marked.answer.options : [];
  return (
    <ul className="quiz-options" aria-label={t('answers')}>
      {question.options.map(({ id, text }) => {
        const isRight = right.includes(id);
        const isChosen = chosen.includes(id);
        const why = marked.options[id];
        return (
          <li
            key={id}
            className={`quiz-answer quiz-answer-${isRight ? 'right' : 'wrong'} ${isChosen ? 'quiz-answer-chosen' : ''}`}
          >
            <Mark standing={isRight ? 'right' : isChosen ? 'wrong' : 'open'} />
            <div className="quiz-answer-words">
              <p className="quiz-answer-state">{t(stateOf(question.kind, isRight, isChosen))}</p>
              <Text blocks={text} deeper={2} className="quiz-answer-text" />
              {why ? <Text blocks={why} deeper={2} className="quiz-answer-why" /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function stateOf(kind: Choice['kind'], isRight: boolean, isChosen: boolean) {
  if (isRight) return isChosen ? 'option.found' : kind === 'single' ? 'option.right' : 'option.missed';
  return isChosen ? 'option.mistaken' : 'option.wrong';
}
