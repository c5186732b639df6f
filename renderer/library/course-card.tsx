import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CourseCard as Course } from '../../core/api/library.ts';
import { activityPath, coursePath, progressPath } from '../routes.tsx';
import { LinkButton } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FirstScenario } from './first-scenario.tsx';
import { Progress } from './progress.tsx';

/** A course on the shelf: what it is, how far one has come, and the one thing to do next. */
export function CourseCard({ course, isFirst }: { readonly course: Course; readonly isFirst: boolean }) {
  const { t } = useTranslation(['library', 'ui']);
  const id = useId();
  const { pack, title, publisher, description, total, done, begun, minutes, next, waiting } = course;
  const isNew = done + begun === 0;
  return (
    <article className="library-card" aria-labelledby={id}>
      <div className="library-card-words">
        <p className="library-card-publisher">{publisher}</p>
        <h2 id={id} className="library-card-title">
          <Link href={coursePath(pack)}>{title}</Link>
        </h2>
        <p className="library-card-text">{description}</p>
        <p className="library-card-size">{t('size', { count: total, time: durationWords(t, minutes) })}</p>
      </div>
      <div className="library-card-now">
        <Progress done={done} begun={begun} total={total} />
        {waiting ? (
          <p className="library-card-waiting">
            {t(`waiting.${waiting.occasion}`)}{' '}
            <Link href={activityPath(pack, { activity: waiting.activity, type: 'judgement' })}>{waiting.title}</Link>
          </p>
        ) : null}
        {next ? (
          <>
            <p className="library-card-next">
              <span className="library-card-label">
                {t(next.status === 'begun' ? 'stopped' : isNew ? 'first' : 'next')}
              </span>
              <span className="library-card-activity">{next.title}</span>
              <span className="library-card-kind">{t(`ui:type.${next.type ?? 'unknown'}`)}</span>
            </p>
            <p className="library-card-actions">
              <LinkButton href={activityPath(pack, next)} look={isFirst ? 'main' : 'plain'}>
                {t(next.status === 'begun' ? 'carryOn' : 'start', { title: next.title })}
              </LinkButton>
            </p>
            {isNew ? <FirstScenario pack={pack} next={next.activity} /> : null}
          </>
        ) : (
          <p className="library-card-next">{t('finished')}</p>
        )}
        <p>
          <Link href={coursePath(pack)} className="library-card-contents" aria-label={t('contentsOf', { title })}>
            {t('contents')}
          </Link>
          {isNew ? null : (
            <>
              {' · '}
              <Link href={progressPath(pack)} className="library-card-contents">
                {t('progress')}
              </Link>
            </>
          )}
        </p>
      </div>
    </article>
  );
}
