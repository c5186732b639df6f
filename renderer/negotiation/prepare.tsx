import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableView } from '../../core/api/table.ts';
import { plainText } from '../../core/markdown/text.ts';
import { reachOf, worthToUs } from '../../core/negotiation/worth.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { type Noted, prepared, startOf } from './preparing.ts';
import type { Action } from './view.ts';
import { points } from './words.ts';

interface PrepareProps {
  readonly view: TableView;
  readonly isBusy: boolean;
  readonly onAct: (action: Action) => void;
  readonly onSkip: () => void;
}

/** What is noted before sitting down: a hope, a point at which to leave, a guess at them, and questions. */
export function Prepare({ view, isBusy, onAct, onSkip }: PrepareProps) {
  const { t } = useTranslation('negotiation');
  const [noted, setNoted] = useState<Noted>(() => startOf(view.preparation));
  const [isTried, setTried] = useState(false);
  const { action, wrong } = prepared(noted);
  const { issues, us, questions } = view;
  const set = (change: Partial<Noted>) => setNoted({ ...noted, ...change });
  const most = worthToUs(view, reachOf(view).best) ?? 100;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (action && !isBusy) onAct(action);
  };
  const number = (name: 'aspiration' | 'walkAway', hint: string) => (
    <Field label={t(`prepare.${name}`)} hint={hint} error={isTried && wrong.includes(name) ? t('prepare.wrong') : null}>
      {(parts) => (
        <input
          {...parts}
          className="ui-input table-number"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={noted[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="table-prepare" onSubmit={submit} noValidate aria-labelledby="table-prepare-title">
      <h2 id="table-prepare-title" className="table-part">
        {t('prepare')}
      </h2>
      <p className="table-lead">{t('prepare.text')}</p>
      {number('aspiration', t('prepare.aspirationHint', { points: points(most) }))}
      {number('walkAway', t('prepare.walkAwayHint', { points: points(us.reservation) }))}
      <fieldset className="table-guess">
        <legend className="ui-field-label">{t('prepare.guess')}</legend>
        <p className="ui-field-hint">{t('prepare.guessHint')}</p>
        {[0, 1, 2].slice(0, Math.min(3, issues.length)).map((place) => (
          <Field key={place} label={t(`prepare.guess.${place}`)}>
            {(parts) => (
              <select
                {...parts}
                className="ui-input"
                value={noted.guess[place] ?? ''}
                onChange={(event) => set({ guess: noted.guess.with(place, event.target.value) })}
              >
                <option value="">{t('prepare.guess.none')}</option>
                {issues.map(({ id, label }) => (
                  <option key={id} value={id} disabled={noted.guess.some((one, at) => one === id && at !== place)}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </fieldset>
      {questions.length === 0 ? null : (
        <fieldset className="table-meant">
          <legend className="ui-field-label">{t('prepare.questions')}</legend>
          <p className="ui-field-hint">{t('prepare.questionsHint')}</p>
          {questions.map(({ id, title }) => (
            <label key={id} className="table-check">
              <input
                type="checkbox"
                checked={noted.questions.includes(id)}
                onChange={(event) =>
                  set({
                    questions: event.target.checked
                      ? [...noted.questions, id]
                      : noted.questions.filter((one) => one !== id),
                  })
                }
              />
              <span>{plainText(title)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="table-ways">
        <Button type="submit" look="main" isPending={isBusy}>
          {t('prepare.sit')}
        </Button>
        <Button look="quiet" onPress={onSkip}>
          {t('prepare.skip')}
        </Button>
      </p>
    </form>
  );
}
