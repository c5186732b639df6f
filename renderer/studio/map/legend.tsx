import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { heatSteps, percentWords, stepSigns } from './heat.ts';

/** What the tints of the cards mean. */
export function Legend() {
  const { t, i18n } = useTranslation('studio-map');
  const titleId = useId();
  const words = (share: number) => percentWords(i18n.language, share);
  return (
    <div className="map-legend">
      <span id={titleId}>{t('legend')}</span>
      <ol className="map-legend-steps" aria-labelledby={titleId}>
        {heatSteps.map(({ from }, index) => {
          const to = heatSteps[index + 1]?.from;
          return (
            <li key={from} className="map-legend-step" data-step={index}>
              <span aria-hidden="true">{stepSigns(i18n.language, from, to ?? null)}</span>
              <VisuallyHidden>
                {to === undefined ? t('legend.last', { from: words(from) }) : null}
                {to !== undefined && index === 0 ? t('legend.first', { to: words(to) }) : null}
                {to !== undefined && index > 0 ? t('legend.step', { from: words(from), to: words(to) }) : null}
              </VisuallyHidden>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
