import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { Meter } from '../ui/meter.tsx';
import { type Felt, signed } from './change-wording.ts';
import { levelWords } from './words.ts';

interface StandingProps {
  readonly meters: AttemptView['meters'];
  /** What the last decision moved. */
  readonly felt: readonly Felt[];
}

/** The meters: where the trainee stands, and what the last decision moved, with its sign and in words. */
export const Standing = memo(function Standing({ meters, felt }: StandingProps) {
  const { t } = useTranslation('scenario');
  if (meters.length === 0) return null;
  return (
    <section className="desk-panel" aria-labelledby="desk-standing">
      <h2 id="desk-standing" className="desk-panel-title">
        {t('meters')}
      </h2>
      {meters.map((meter) => {
        const moved = felt.find((one) => one.name === meter.name);
        const { label, value, min, max } = meter;
        return (
          <div key={meter.name} className="desk-meter">
            <Meter
              label={label}
              value={value}
              min={min}
              max={max}
              level={levelWords(t, meter)}
              mark={moved?.from ?? null}
            />
            {moved ? (
              <p className="desk-meter-moved">
                {t(moved.cause === 'arrival' ? 'meter.arrival' : 'meter.change', { by: signed(moved.by) })}
              </p>
            ) : null}
          </div>
        );
      })}
    </section>
  );
});
