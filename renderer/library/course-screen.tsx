import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import type { CourseView } from '../../core/api/library.ts';
import { activityPath, atlasPath, certificatePath, glossaryPath, notesPath, progressPath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { durationWords } from '../ui/duration.ts';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { CourseLanguage } from './course-language.tsx';
import { FindingList } from './finding-list.tsx';
import { Module } from './module.tsx';
import { Edition } from './parcel/edition.tsx';
import { Progress } from './progress.tsx';
import './library.css';
import './course.css';

/** A course as a book's table of contents, with where one is in it. */
export function CourseScreen() {
  const { pack = '' } = useParams<{ pack: string }>();
  const course = useCall('course.read', { pack });
  useScreen({ title: course.state === 'ready' ? course.data.title : '', pack });
  if (course.state === 'loading') return <Loading />;
  if (course.state === 'error') return <FaultMessage fault={course.fault} onRetry={course.reload} />;
  return <Contents course={course.data} />;
}

function Contents({ course }: { readonly course: CourseView }) {
  const { t } = useTranslation(['library', 'ui', 'parcel']);
  const { pack, title, publisher, description, total, done, begun, minutes, version, licence, next, modules } = course;
  return (
    <div className="course">
      <header className="course-head">
        <p className="course-publisher">{publisher}</p>
        <PageTitle className="course-title">{title}</PageTitle>
        <p className="course-text">{description}</p>
        <div className="course-now">
          <Progress done={done} begun={begun} total={total} />
          {next ? (
            <LinkButton href={activityPath(pack, next)} look="main">
              {t(next.status === 'begun' ? 'carryOn' : 'start', { title: next.title })}
            </LinkButton>
          ) : (
            <p>{t('finished')}</p>
          )}
        </div>
      </header>
      <CourseLanguage course={course} />
      {course.findings.length === 0 ? null : (
        <section className="course-findings">
          <h2 className="course-part">{t('findings.pack')}</h2>
          <FindingList findings={course.findings} />
        </section>
      )}
      <h2 className="course-part">{t('course.contents')}</h2>
      {modules.map((module, at) => (
        <Module key={module.id} pack={pack} module={module} number={at + 1} next={next?.activity ?? null} />
      ))}
      <h2 className="course-part">{t('course.also')}</h2>
      <ul className="course-also">
        <li>
          <Link href={atlasPath(pack)}>{t('course.atlas')}</Link>
        </li>
        <li>
          <Link href={glossaryPath(pack)}>{t('course.glossary')}</Link>
        </li>
        <li>
          <Link href={progressPath(pack)}>{t('course.progress')}</Link>
        </li>
        <li>
          <Link href={notesPath(pack)}>{t('course.notes')}</Link>
        </li>
        <li>
          <Link href={certificatePath(pack)}>{t('course.certificate')}</Link>
        </li>
      </ul>
      <h2 className="course-part">{t('parcel:edition')}</h2>
      <Edition course={course} />
      <p className="course-imprint">
        {t('course.size', { count: total, time: durationWords(t, minutes) })}.{' '}
        {t('course.version', { version, licence })}.
      </p>
    </div>
  );
}
