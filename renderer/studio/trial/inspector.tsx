import { useTranslation } from 'react-i18next';
import type { Action, Value } from '../../../core/scenario/scenario.ts';
import type { Target } from '../../../core/studio/trial/targets.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import type { TrialStart } from '../../../core/studio/trial.ts';
import { Button } from '../../ui/button.tsx';
import { colon, commas } from '../../ui/local-words.ts';
import { Asked } from './asked.tsx';
import { State } from './state.tsx';
import { Steps } from './steps.tsx';
import { Begin, Ways } from './ways.tsx';

interface InspectorProps {
  readonly view: TrialView;
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly targets: readonly Target[];
  readonly onBack: (steps: number) => void;
  readonly onRestart: (start: TrialStart) => void;
  /** Lets go of all that was set by hand. */
  readonly onClear: () => void;
  readonly onJump: (actions: readonly Action[]) => void;
}

/** Beside the page: all that holds, to be changed by hand, the steps so far, and where else to go. */
export function Inspector({ view, scenes, targets, onBack, onRestart, onClear, onJump }: InspectorProps) {
  const { t } = useTranslation('studio-trial');
  const { start, here, steps, pass, channels } = view;
  const set = (name: string, value: Value) => onRestart({ ...here, values: { ...here.values, [name]: value } });
  const isTouched = Object.keys(start.values).length + start.asked.length + (start.used?.length ?? 0) > 0;
  return (
    <aside className="trial-inspector" aria-label={t('state')}>
      <div className="trial-actions">
        <Button isDisabled={steps.length === 0} onPress={() => onBack(1)}>
          {t('undo')}
        </Button>
        <Button onPress={() => onRestart(start)}>{t('again')}</Button>
      </div>
      <section className="trial-group" aria-labelledby="trial-state">
        <h2 id="trial-state" className="trial-part">
          {t('state')}
        </h2>
        <State view={view} onSet={set} />
        {channels.length === 0 ? null : <Asked view={view} onRestart={onRestart} />}
        {isTouched ? (
          <p className="trial-by-hand">
            <span>{colon(t, t('state.byHand'), commas(t, [...Object.keys(start.values), ...start.asked]))}</span>{' '}
            <Button look="quiet" onPress={onClear}>
              {t('state.clear')}
            </Button>
          </p>
        ) : null}
        {pass === null ? null : (
          <p className="trial-pass">
            {colon(t, t('pass'))}
            <code>{pass.source}</code>. {t(pass.holds ? 'pass.holds' : 'pass.fails')}
          </p>
        )}
      </section>
      <section className="trial-group" aria-labelledby="trial-go">
        <h2 id="trial-go" className="trial-part">
          {t('go')}
        </h2>
        <Begin start={start} scenes={scenes} onRestart={onRestart} />
        <Ways targets={targets} onJump={onJump} />
      </section>
      <section className="trial-group" aria-labelledby="trial-steps">
        <h2 id="trial-steps" className="trial-part">
          {t('steps')}
        </h2>
        <Steps view={view} scenes={scenes} onBack={onBack} />
      </section>
    </aside>
  );
}
