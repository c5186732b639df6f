import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProgressView } from '../../core/api/progress.ts';
import { activityPath, attemptPath, debriefPath, tableDebriefPath, tablePath } from '../routes.tsx';
import { colon, commas, dateWords } from '../ui/local-words.ts';
import { spentWords } from './spent.ts';

type Activity = ProgressView['modules'][number]['activities'][number];
type Attempt = Activity['attempts'][number];

interface DoneProps {
  readonly pack: string;
  readonly modules: ProgressView['modules'];
}

/** What was done of each module, with the time it took, and every attempt with how it ended. */
export function Done({ pack, modules }: DoneProps) {
  const { t } = useTranslation('progress');
  const touched = modules
    .map(({ title, activities }) => ({ title, activities: activities.filter(({ status }) => status !== 'new') }))
    .filter(({ activities }) => activities.length > 0);
  return (
    <section aria-labelledby="progress-done" className="progress-part">
      <h2 id="progress-done">{t('activities')}</h2>
      {touched.map(({ title, activities }) => (
        <section key={title} aria-label={title} className="progress-module">
          <h3>{title}</h3>
          <ul className="progress-activities">
            {activities.map((activity) => (
              <li key={activity.activity}>
                <One pack={pack} activity={activity} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function One({ pack, activity }: { readonly pack: string; readonly activity: Activity }) {
  const { t } = useTranslation(['progress', 'ui']);
  const { title, type, status, spentMs, attempts } = activity;
  return (
    <>
      <p className="progress-activity">
        <Link href={activityPath(pack, activity)}>{title}</Link>
        <span className="progress-quiet">
          {' '}
          {commas(t, [t(`ui:type.${type ?? 'unknown'}`), t(`status.${status}`), spentWords(t, spentMs)])}
        </span>
      </p>
      {attempts.length === 0 ? null : (
        <ol className="progress-attempts">
          {attempts.map((attempt) => (
            <li key={attempt.attempt}>
              <Row attempt={attempt} type={type} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Row({ attempt: one, type }: { readonly attempt: Attempt; readonly type: Activity['type'] }) {
  const { t, i18n } = useTranslation(['progress', 'scenario']);
  const href = pageOf(one, type);
  const words = commas(t, [
    t('attempt', { number: one.number }),
    dateWords(i18n.language, one.startedAtMs),
    ...(one.isFrom ? [t('isFrom')] : []),
  ]);
  const end =
    one.endedAtMs === null
      ? t('open')
      : one.ending
        ? t('ending', { ending: one.ending.title, quality: t(`quality.${one.ending.quality}`) })
        : one.points === null
          ? t('over')
          : t(one.passed ? 'passed' : 'failed', { percent: one.points });
  return (
    <>
      <span className="progress-quiet">{colon(t, words)}</span>
      {href === null ? end : <Link href={href}>{end}</Link>}
    </>
  );
}

function pageOf({ attempt, endedAtMs }: Attempt, type: Activity['type']): string | null {
  if (type === 'scenario') return endedAtMs === null ? attemptPath(attempt) : debriefPath(attempt);
  if (type === 'negotiation') return endedAtMs === null ? tablePath(attempt) : tableDebriefPath(attempt);
  return null;
}
