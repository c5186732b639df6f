import { Meter as AriaMeter } from 'react-aria-components/Meter';
import { useTranslation } from 'react-i18next';
import { commas } from './local-words.ts';
import './meter.css';

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  /** The word for this level, or null. */
  readonly level: string | null;
  /** A threshold worth a tick. */
  readonly mark?: number | null;
}

/** A value on a scale, with its word beside the number: the bar is never the only one to say it. */
export function Meter({ label, value, min = 0, max = 100, level, mark = null }: MeterProps) {
  const { t } = useTranslation('ui');
  const said = commas(t, level === null ? [String(value)] : [level, String(value)]);
  const percent = (at: number) => `${max === min ? 0 : ((at - min) / (max - min)) * 100}%`;
  return (
    <AriaMeter className="ui-meter" aria-label={label} value={value} minValue={min} maxValue={max} valueLabel={said}>
      <div className="ui-meter-words" aria-hidden="true">
        <span>{label}</span>
        <span className="ui-meter-level">{said}</span>
      </div>
      <div className="ui-meter-bar">
        <div className="ui-meter-fill" style={{ width: percent(value) }} />
        {mark === null ? null : <div className="ui-meter-mark" style={{ left: percent(mark) }} />}
      </div>
    </AriaMeter>
  );
}
