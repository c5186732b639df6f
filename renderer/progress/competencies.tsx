import { useTranslation } from 'react-i18next';
import type { ProgressView } from '../../core/api/progress.ts';
import { Button } from '../ui/button.tsx';
import { Evidence } from './evidence.tsx';

type Competency = ProgressView['competencies'][number];

interface CompetenciesProps {
  readonly competencies: readonly Competency[];
  readonly waiting: number;
  readonly isWorking: boolean;
  readonly onStop: () => void;
}

/** The competencies as a picture, as a table, and with the evidence that each was drawn from. */
export function Competencies({ competencies, waiting, isWorking, onStop }: CompetenciesProps) {
  const { t } = useTranslation(['progress', 'ui']);
  if (competencies.length === 0) return null;
  return (
    <section aria-labelledby="progress-competencies" className="progress-part">
      <h2 id="progress-competencies">{t('competencies')}</h2>
      <p className="progress-hint">{t('competencies.how')}</p>
      {waiting > 0 ? (
        <p role="status" className="progress-waiting">
          {t(isWorking ? 'waiting' : 'stopped', { count: waiting })}{' '}
          {isWorking ? (
            <Button look="quiet" onPress={onStop}>
              {t('stop')}
            </Button>
          ) : null}
        </p>
      ) : null}
      <Picture competencies={competencies} />
      <table className="progress-table">
        <thead>
          <tr>
            <th scope="col">{t('competency')}</th>
            <th scope="col">{t('first')}</th>
            <th scope="col">{t('later')}</th>
          </tr>
        </thead>
        <tbody>
          {competencies.map(({ id, label, first, later }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{first ? t('level', first) : t('none')}</td>
              <td>{later ? t('level', later) : t('none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {competencies.map((one) => (
        <Evidence key={one.id} competency={one} />
      ))}
    </section>
  );
}

/** Two marks on a line for each competency, whose end is the best that could be reached. The table below says the same. */
function Picture({ competencies }: { readonly competencies: readonly Competency[] }) {
  const { t } = useTranslation('progress');
  return (
    <div className="progress-picture" aria-hidden="true">
      <p className="progress-legend">
        <span>
          <span className="progress-mark progress-mark-first" /> {t('first')}
        </span>
        <span>
          <span className="progress-mark progress-mark-later" /> {t('later')}
        </span>
        <span>{t('end')}</span>
      </p>
      {competencies.map(({ id, label, first, later }) => (
        <div key={id} className="progress-row">
          <p className="progress-row-label">{label}</p>
          <div className="progress-line">
            {first && later ? (
              <span
                className="progress-way"
                style={{
                  left: `${Math.min(first.percent, later.percent)}%`,
                  width: `${Math.abs(later.percent - first.percent)}%`,
                }}
              />
            ) : null}
            {first ? (
              <span className="progress-mark progress-mark-first" style={{ left: `${first.percent}%` }} />
            ) : null}
            {later ? (
              <span className="progress-mark progress-mark-later" style={{ left: `${later.percent}%` }} />
            ) : null}
          </div>
        </div>
      ))}
    </div>
  );
}
