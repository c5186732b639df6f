import { useTranslation } from 'react-i18next';
import { points } from './words.ts';

interface WorthBarsProps {
  readonly bars: readonly { readonly key: 'draft' | 'theirs'; readonly label: string; readonly worth: number }[];
  readonly reservation: number;
  readonly aspiration: number | null;
}

/** What deals are worth to the own side, one bar each, beside having none. The words around it say the same. */
export function WorthBars({ bars, reservation, aspiration }: WorthBarsProps) {
  const { t } = useTranslation('negotiation');
  const all = [0, 100, reservation, ...bars.map((bar) => bar.worth)];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const at = (value: number) => `${((value - least) / (most - least)) * 100}%`;
  return (
    <div className="table-bars">
      {bars.map(({ key, label, worth }) => (
        <div key={key} className={`table-bar table-bar-${key}`}>
          <span className="table-bar-label">{label}</span>
          <span className="table-bar-track" aria-hidden="true">
            <span className="table-bar-fill" style={{ width: at(worth) }} />
            <span className="table-bar-mark" style={{ left: at(reservation) }} />
            {aspiration === null ? null : (
              <span className="table-bar-mark table-bar-hope" style={{ left: at(aspiration) }} />
            )}
          </span>
          <span className="table-bar-worth">{t('points', { count: worth, points: points(worth) })}</span>
        </div>
      ))}
      <p className="table-bar-key">
        <span className="table-bar-key-mark">{t('bar.reservation', { points: points(reservation) })}</span>
        {aspiration === null ? null : (
          <span className="table-bar-key-mark table-bar-key-hope">
            {t('bar.aspiration', { points: points(aspiration) })}
          </span>
        )}
      </p>
    </div>
  );
}
