import { useTranslation } from 'react-i18next';
import type { Output } from '../../core/api.ts';
import { PageTitle, useScreen } from '../screen.tsx';
import { useSession } from '../session.ts';
import { Empty } from '../ui/empty.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { CourseCard } from './course-card.tsx';
import { DueReviews } from './due-reviews.tsx';
import { inOrderOfNeed } from './order-of-need.ts';
import { AddCourse } from './parcel/add-course.tsx';
import './library.css';

/** What to do now, and every course there is. */
export function LibraryScreen() {
  const { t } = useTranslation('library');
  const list = useCall('library.list', {});
  useScreen({ title: t('title') });
  if (list.state === 'loading') return <Loading />;
  if (list.state === 'error') return <FaultMessage fault={list.fault} onRetry={list.reload} />;
  return <Shelf courses={list.data} />;
}

function Shelf({ courses }: { readonly courses: Output<'library.list'> }) {
  const { t } = useTranslation('library');
  const name = useSession((state) => state.session?.learner?.name ?? '');
  const [first, ...others] = inOrderOfNeed(courses);
  return (
    <div className="library">
      <PageTitle className="library-title">{t('title')}</PageTitle>
      {first ? (
        <>
          <p className="library-lead">{t(leadFor(first), { name, title: first.next?.title, course: first.title })}</p>
          <DueReviews />
          <CourseCard course={first} isFirst />
          {others.map((course) => (
            <CourseCard key={course.pack} course={course} isFirst={false} />
          ))}
        </>
      ) : (
        <Empty title={t('empty')}>
          <p>{t('empty.text')}</p>
        </Empty>
      )}
      <AddCourse />
    </div>
  );
}

function leadFor({ next, done, begun }: Output<'library.list'>[number]): string {
  if (next === null) return 'lead.done';
  if (next.status === 'begun') return 'lead.begun';
  return done + begun === 0 ? 'lead.new' : 'lead.next';
}
