import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Marked, QuestionView } from '../../../core/api/quiz.ts';
import { plainText } from '../../../core/markdown/text.ts';
import { InlineText } from '../inline-text.tsx';
import type { Draft } from './draft.ts';
import { Mark } from './mark.tsx';

type Match = Extract<QuestionView, { kind: 'match' }>;

interface MatchProps {
  readonly question: Match;
  readonly chosen: Readonly<Record<string, string>>;
  readonly described: string;
  /** Rows that were found without a choice when the answer was to be checked are marked as such. */
  readonly isMissing: boolean;
  readonly onDraft: (draft: Draft) => void;
}

/** A list of choices for each left side. */
export function Match({ question, chosen, described, isMissing, onDraft }: MatchProps) {
  const { t } = useTranslation('quiz');
  const id = useId();
  const { head, left, right } = question;
  const prompt = t('match.choose', { head: plainText(head[1] ?? []) });
  return (
    <fieldset className="quiz-match" aria-labelledby="quiz-question" aria-describedby={described}>
      {left.map((row) => (
        <div key={row.id} className="quiz-match-row">
          <label htmlFor={`${id}-${row.id}`} className="quiz-match-left">
            <InlineText inlines={row.text} inside="label" />
          </label>
          <select
            id={`${id}-${row.id}`}
            className="ui-input quiz-select"
            value={chosen[row.id] ?? ''}
            aria-invalid={(isMissing && chosen[row.id] === undefined) || undefined}
            onChange={({ target: { value } }) => {
              const { [row.id]: _, ...others } = chosen;
              onDraft({ kind: 'match', chosen: value === '' ? others : { ...others, [row.id]: value } });
            }}
          >
            <option value="">{prompt}</option>
            {right.map((side) => (
              <option key={side.id} value={side.id}>
                {plainText(side.text)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

/** Each left side with the right side it was given, and with the one that belongs to it. */
export function MarkedMatch({ question, marked }: { readonly question: Match; readonly marked: Marked }) {
  const { t } = useTranslation('quiz');
  const right = marked.right.kind === 'match' ? marked.right.pairs : [];
  const given = marked.answer.kind === 'match' ? marked.answer.pairs : [];
  const words = (id: string | undefined) => question.right.find((side) => side.id === id)?.text ?? [];
  return (
    <ul className="quiz-options" aria-label={t('answers')}>
      {question.left.map(({ id, text }) => {
        const belongs = right.find((pair) => pair.left === id)?.right;
        const chosen = given.find((pair) => pair.left === id)?.right;
        const isRight = belongs === chosen;
        return (
          <li key={id} className="quiz-answer">
            <Mark standing={isRight ? 'right' : 'wrong'} />
            <div className="quiz-answer-words text" data-text>
              <p className="quiz-answer-left">
                <InlineText inlines={text} />
              </p>
              <dl className="quiz-match-pair">
                {isRight ? null : (
                  <div>
                    <dt className="quiz-state-wrong">{t('match.chosen')}</dt>
                    <dd>
                      <InlineText inlines={words(chosen)} />
                    </dd>
                  </div>
                )}
                <div>
                  <dt className="quiz-state-right">{t(isRight ? 'match.found' : 'match.right')}</dt>
                  <dd>
                    <InlineText inlines={words(belongs)} />
                  </dd>
                </div>
              </dl>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
