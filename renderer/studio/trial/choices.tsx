import { useTranslation } from 'react-i18next';
import { plainText } from '../../../core/markdown/text.ts';
import type { TrialChoice } from '../../../core/studio/trial/view.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { ClosedWhy } from './closed-why.tsx';
import { timeWords } from './words.ts';

interface TrialChoicesProps {
  readonly choices: readonly TrialChoice[];
  /** Name of the clock, or null where there is none. */
  readonly unit: string | null;
  readonly onChoose: (id: string) => void;
}

/** The choices in the author's order. Open ones are numbered as the trainee sees them; closed ones say why they are. */
export function TrialChoices({ choices, unit, onChoose }: TrialChoicesProps) {
  const { t } = useTranslation('studio-trial');
  const open = choices.filter((choice) => choice.closed === null);
  return (
    <section aria-labelledby="trial-choices">
      <h3 id="trial-choices" className="trial-part">
        {t('choices')}
      </h3>
      <ol className="trial-choices">
        {choices.map((choice) => (
          <li key={choice.id}>
            {choice.closed === null ? (
              <Open choice={choice} number={open.indexOf(choice) + 1} unit={unit} onChoose={onChoose} />
            ) : (
              <div className="trial-choice trial-choice-closed">
                <span />
                <div>
                  <p>{plainText(choice.label)}</p>
                  <ClosedWhy closed={choice.closed} />
                </div>
              </div>
            )}
          </li>
        ))}
      </ol>
      {open.length === 0 ? null : (
        <p className="trial-hint">{t('choices.keys', { count: Math.min(9, open.length) })}</p>
      )}
    </section>
  );
}

interface OpenProps extends Omit<TrialChoicesProps, 'choices'> {
  readonly choice: TrialChoice;
  readonly number: number;
}

function Open({ choice, number, unit, onChoose }: OpenProps) {
  const { t } = useTranslation('studio-trial');
  const hasKey = number <= 9;
  return (
    <button
      type="button"
      className="trial-choice"
      aria-keyshortcuts={hasKey ? String(number) : undefined}
      onClick={() => onChoose(choice.id)}
    >
      {hasKey ? <KeyHint>{String(number)}</KeyHint> : <span />}
      <span>{plainText(choice.label)}</span>
      {unit === null || choice.cost === 0 ? null : (
        <span className="trial-cost">{timeWords(t, choice.cost, unit)}</span>
      )}
    </button>
  );
}
