import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../core/scenario/scenario.ts';
import type { Target } from '../../../core/studio/trial/targets.ts';
import type { TrialStart } from '../../../core/studio/trial.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useFindingWords } from '../../ui/finding-words.ts';

interface BeginProps {
  readonly start: TrialStart;
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  readonly onRestart: (start: TrialStart) => void;
}

/** Where the trial begins. What was set by hand is taken along, but not to the beginning: that is every trainee's. */
export function Begin({ start, scenes, onRestart }: BeginProps) {
  const { t } = useTranslation('studio-trial');
  const begin = (id: string) => onRestart(id === '' ? { scene: null, values: {}, asked: [] } : { ...start, scene: id });
  return (
    <Field label={t('begin')}>
      {(parts) => (
        <select
          {...parts}
          className="ui-input"
          value={start.scene ?? ''}
          onChange={(event) => begin(event.target.value)}
        >
          <option value="">{t('begin.first')}</option>
          {scenes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface WaysProps {
  readonly targets: readonly Target[];
  readonly onJump: (actions: readonly Action[]) => void;
}

const kinds = ['ending', 'finding', 'scene'] as const;

/** Shortest ways from the beginning. A button goes, so that the list can be looked through with the arrow keys. */
export function Ways({ targets, onJump }: WaysProps) {
  const { t } = useTranslation('studio-trial');
  const say = useFindingWords();
  const [chosen, setChosen] = useState('');
  const target = targets.find((one) => one.id === chosen);
  if (targets.length === 0) return <p className="trial-hint">{t('way.none')}</p>;
  return (
    <div className="trial-way">
      <Field label={t('way')}>
        {(parts) => (
          <select
            {...parts}
            className="ui-input"
            value={target?.id ?? ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('way.choose')}</option>
            {kinds.map((kind) => {
              const list = targets.filter((one) => one.kind === kind);
              return list.length === 0 ? null : (
                <optgroup key={kind} label={t(`way.${kind}`)}>
                  {list.map(({ id, label, finding }) => (
                    <option key={id} value={id}>
                      {finding ? say(finding).message : label}
                    </option>
                  ))}
                </optgroup>
              );
            })}
          </select>
        )}
      </Field>
      <Button isDisabled={!target} onPress={() => target && onJump(target.actions)}>
        {t('way.show')}
      </Button>
    </div>
  );
}
