import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import type { Fault } from '../../core/faults.ts';
import type { Action } from '../../core/scenario/scenario.ts';
import { Choices } from './choices.tsx';
import { NotMade } from './not-made.tsx';
import { ReasonField } from './reason-field.tsx';
import { Recording } from './recording.tsx';

interface DecideProps {
  readonly view: AttemptView;
  readonly pending: Action | null;
  readonly fault: Fault | null;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onChoose: (index: number) => void;
  readonly onRetry: () => void;
  readonly buttons: RefObject<readonly HTMLElement[] | null>;
}

/** What can be done in the scene, with room for why; and what happened where a decision could not be recorded. */
export function Decide({ view, pending, fault, reason, onReason, onChoose, onRetry, buttons }: DecideProps) {
  const { t } = useTranslation('scenario');
  const { choices, clock, step } = view;
  return (
    <section className="desk-decide" aria-labelledby="desk-decide-title">
      <div className="desk-decide-head">
        <h3 id="desk-decide-title" className="desk-panel-title">
          {t('choices')}
        </h3>
        <ReasonField key={step} value={reason} onChange={onReason} />
      </div>
      {fault ? <NotMade fault={fault} onRetry={onRetry} /> : null}
      {choices.length === 0 ? (
        <p>{t('choices.none')}</p>
      ) : (
        <>
          <Choices
            choices={choices}
            unit={clock?.name ?? null}
            pending={pending?.type === 'choose' ? pending.choice : null}
            isBusy={pending !== null}
            onChoose={onChoose}
            buttons={buttons}
          />
          <p className="desk-keys">{t('choices.keys', { count: Math.min(9, choices.length) })}</p>
        </>
      )}
      <Recording isOn={pending !== null} />
    </section>
  );
}
