import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../core/api/attempt.ts';
import type { AttemptId } from '../../core/api/call.ts';
import { plainText } from '../../core/markdown/text.ts';
import { Button } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { plain } from './change-wording.ts';
import { nearnessOf } from './nearness.ts';
import { useComparison } from './use-comparison.ts';
import { levelWords } from './words.ts';

type Compared = Extract<ComparisonView, { state: 'ready' }>;

/** How near the play came to the best reachable result, found while the page is read, and one path that reaches it. */
export function Comparison({ attempt }: { readonly attempt: AttemptId }) {
  const { t, i18n } = useTranslation('scenario');
  const { comparing, begin, stop } = useComparison(attempt);
  const count = (states: number) => states.toLocaleString(i18n.language);
  switch (comparing.state) {
    case 'working':
      return (
        <div className="debrief-comparing">
          <p role="status">{t('compare.working')}</p>
          <p className="debrief-hint">
            {comparing.states === 0 ? t('compare.begun') : t('compare.states', { states: count(comparing.states) })}
          </p>
          <Button onPress={stop}>{t('compare.stop')}</Button>
        </div>
      );
    case 'stopped':
      return (
        <div className="debrief-comparing">
          <p role="status">{t('compare.stopped')}</p>
          <Button onPress={begin}>{t('compare.again')}</Button>
        </div>
      );
    case 'error':
      return <FaultMessage fault={comparing.fault} onRetry={begin} />;
    case 'ready':
      return (
        <div className="debrief-compared">
          <p role="status">{nearnessOf(t, comparing)}</p>
          <OutcomeTable here={comparing.here} best={comparing.best} />
          <p className="debrief-hint">
            {t(comparing.complete ? 'compare.all' : 'compare.part', { states: count(comparing.states) })}
          </p>
          {comparing.path.length === 0 ? null : <BestPath path={comparing.path} />}
        </div>
      );
  }
}

function OutcomeTable({ here, best }: Pick<Compared, 'here' | 'best'>) {
  const { t } = useTranslation('scenario');
  return (
    <table className="debrief-table">
      <thead>
        <tr>
          <th scope="col">{t('compare.column')}</th>
          <th scope="col">{t('compare.here')}</th>
          <th scope="col">{t('compare.best')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('column.ending')}</th>
          <td>{endingWords(t, here)}</td>
          <td>{endingWords(t, best)}</td>
        </tr>
        {here.meters.map((meter, index) => (
          <tr key={meter.name}>
            <th scope="row">{meter.label}</th>
            <td>{standingWords(t, meter)}</td>
            <td>{standingWords(t, best.meters[index] ?? meter)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BestPath({ path }: Pick<Compared, 'path'>) {
  const { t } = useTranslation('scenario');
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      <Button aria-expanded={isShown} aria-controls={id} onPress={() => setShown(!isShown)}>
        {t(isShown ? 'compare.hidePath' : 'compare.showPath')}
      </Button>
      <ol id={id} className="debrief-best" hidden={!isShown}>
        {path.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path does not change, and may do the same thing twice
          <li key={index}>
            {t(step.kind === 'channel' ? 'compare.ask' : 'compare.choose', { label: plainText(step.label) })}{' '}
            <span className="debrief-best-scene">{t('path.scene', { scene: plainText(step.scene) })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

const endingWords = (t: TFunction, { ending, quality }: Compared['here']): string =>
  t('attempt.ending', { title: plainText(ending), quality: t(`quality.${quality}-short`) });

const standingWords = (t: TFunction, meter: Compared['here']['meters'][number]): string =>
  t('compare.standing', { value: plain(meter.value), level: levelWords(t, meter) });
