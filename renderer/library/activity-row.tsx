import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CourseView } from '../../core/api/library.ts';
import { activityPath, findingsPath } from '../routes.tsx';
import { commas } from '../ui/local-words.ts';

type Activity = CourseView['modules'][number]['activities'][number];

interface ActivityRowProps {
  readonly pack: string;
  readonly activity: Activity;
  readonly isNext: boolean;
}

/** One line of the table of contents: what it is, how long it takes, and how far one has come with it. */
export function ActivityRow({ pack, activity, isNext }: ActivityRowProps) {
  const { t } = useTranslation(['library', 'ui']);
  const isBroken = activity.errors > 0;
  const mark = isBroken ? 'broken' : isNext && activity.status === 'new' ? 'next' : activity.status;
  const state = stateWords(t, activity, isNext);
  const look = activity.result?.type === 'points' && !activity.result.passed && !isBroken ? 'failed' : mark;
  return (
    <li className="activity" aria-current={isNext ? 'step' : undefined}>
      <span className={`activity-mark activity-mark-${mark}`} aria-hidden="true" />
      <div className="activity-words">
        <p className="activity-line">
          <Link
            href={isBroken ? findingsPath(pack, activity.activity) : activityPath(pack, activity)}
            className="activity-title"
          >
            {activity.title}
          </Link>
          <span className="activity-leader" aria-hidden="true" />
          <span className="activity-size">
            {commas(t, [t(`ui:type.${activity.type ?? 'unknown'}`), t('ui:minutes', { count: activity.minutes })])}
          </span>
        </p>
        {activity.summary === '' ? null : <p className="activity-summary">{activity.summary}</p>}
        {state === '' ? null : <p className={`activity-state activity-state-${look}`}>{state}</p>}
      </div>
    </li>
  );
}

function stateWords(t: TFunction, { status, errors, result }: Activity, isNext: boolean): string {
  if (errors > 0) return t('status.broken', { count: errors });
  const parts = [];
  if (status !== 'new') parts.push(t(`status.${status}`));
  else if (isNext) parts.push(t('status.next'));
  if (result?.type === 'points') {
    parts.push(t('result.points', { percent: result.percent }), t(result.passed ? 'result.passed' : 'result.failed'));
  }
  if (result?.type === 'ending') {
    parts.push(t('result.ending', { title: result.title, quality: t(`quality.${result.quality}`) }));
  }
  return parts.join(' · ');
}
