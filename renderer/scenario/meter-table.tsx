import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../core/api/attempt.ts';
import { plainText } from '../../core/markdown/text.ts';
import { abbreviate } from '../ui/gist.ts';
import { Scroller } from '../ui/scroller.tsx';
import { plain } from './change-wording.ts';

/** The numbers behind the chart: every meter after every decision. */
export function MeterTable({ meters, clock, decisions }: Pick<DebriefView, 'meters' | 'clock' | 'decisions'>) {
  const { t } = useTranslation('scenario');
  const steps = meters[0]?.points ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups nothing to fill in
    <div role="group" aria-label={t('chart.table')}>
      <Scroller label={t('chart.table')} className="debrief-scroll">
        <table className="debrief-table debrief-numbers">
          <thead>
            <tr>
              <th scope="col">{t('chart.columnDecision')}</th>
              {clock ? <th scope="col">{t(clock.name === 'days' ? 'chart.columnDay' : 'chart.columnTime')}</th> : null}
              {meters.map((meter) => (
                <th key={meter.name} scope="col">
                  {meter.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, day }) => {
              const decision = decisions[step - 1];
              return (
                <tr key={step}>
                  <th scope="row">
                    {decision ? `${step}. ${abbreviate(plainText(decision.label), 56)}` : t('chart.start')}
                  </th>
                  {clock ? <td>{day}</td> : null}
                  {meters.map((meter) => (
                    <td key={meter.name}>{plain(meter.points[step]?.value ?? meter.value)}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </div>
  );
}
