import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../../core/scenario/scenario.ts';
import type { TrialView } from '../../../core/studio/trial/view.ts';
import { NumberInput, TextInput } from './inputs.tsx';
import { timeWords } from './words.ts';

interface StateProps {
  readonly view: TrialView;
  readonly onSet: (name: string, value: Value) => void;
}

/** The clock, the meters and the facts, each with a control of its kind. */
export function State({ view, onSet }: StateProps) {
  const { t } = useTranslation('studio-trial');
  const { clock, meters, facts } = view;
  if (!clock && meters.length === 0 && facts.length === 0) return <p className="trial-hint">{t('state.none')}</p>;
  return (
    <>
      <p className="trial-hint">{t('state.hint')}</p>
      {clock ? (
        <Gauge
          label={clock.label || clock.name}
          hint={t('clock.hint', { left: clock.left, time: timeWords(t, clock.start, clock.name) })}
          value={clock.left}
          min={0}
          max={clock.start}
          onChange={(value) => onSet(clock.name, value)}
        />
      ) : null}
      {meters.map(({ name, label, value, min, max, level }) => (
        <Gauge
          key={name}
          label={label}
          hint={level === null ? t('meter.range', { min, max }) : t('meter.level', { min, max, level })}
          value={value}
          min={min}
          max={max}
          onChange={(to) => onSet(name, to)}
        />
      ))}
      {facts.length === 0 ? null : <h3 className="trial-kind">{t('facts')}</h3>}
      {facts.map((fact) => (
        <Fact key={fact.name} fact={fact} onChange={(value) => onSet(fact.name, value)} />
      ))}
    </>
  );
}

interface GaugeProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Gauge({ label, hint, value, min, max, onChange }: GaugeProps) {
  const id = useId();
  return (
    <div className="trial-gauge">
      <label htmlFor={id}>{label}</label>
      <NumberInput id={id} describedBy={`${id}-hint`} value={value} min={min} max={max} onChange={onChange} />
      <div className="trial-bar" aria-hidden="true">
        <div style={{ width: `${max === min ? 0 : ((value - min) / (max - min)) * 100}%` }} />
      </div>
      <p id={`${id}-hint`} className="trial-hint">
        {hint}
      </p>
    </div>
  );
}

interface FactProps {
  readonly fact: TrialView['facts'][number];
  readonly onChange: (value: Value) => void;
}

function Fact({ fact: { name, value, isEarlier }, onChange }: FactProps) {
  const { t } = useTranslation('studio-trial');
  const id = useId();
  const origin = isEarlier ? <span className="trial-hint"> {t('fact.earlier')}</span> : null;
  if (typeof value === 'boolean')
    return (
      <label className="trial-tick">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
        <span>
          {name}
          {origin}
        </span>
      </label>
    );
  return (
    <div className="trial-gauge">
      <label htmlFor={id}>
        {name}
        {origin}
      </label>
      {typeof value === 'number' ? (
        <NumberInput id={id} value={value} onChange={onChange} />
      ) : (
        <TextInput id={id} value={value} onChange={onChange} />
      )}
    </div>
  );
}
