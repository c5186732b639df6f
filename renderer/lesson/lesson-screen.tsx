import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { coursePath, findingsPath } from '../routes.tsx';
import { useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Lesson } from './lesson.tsx';
import './lesson.css';

/** A lesson, to be read. */
export function LessonScreen() {
  const { t } = useTranslation('lesson');
  const { pack = '', module = '', name = '', section } = useParams<Record<string, string | undefined>>();
  const activity = `${module}/${name}`;
  const lesson = useCall('lesson.read', { pack, activity });
  const isReady = lesson.state === 'ready';
  useScreen({
    title: isReady ? lesson.data.title : '',
    crumbs: isReady ? [{ label: lesson.data.module, href: coursePath(pack) }] : [],
    pack,
  });
  if (lesson.state === 'loading') return <Loading />;
  if (lesson.state === 'ready') return <Lesson lesson={lesson.data} section={section ?? null} />;
  return (
    <div className="lesson-fault">
      <FaultMessage fault={lesson.fault} onRetry={lesson.reload} />
      {lesson.fault.code === 'activity-broken' ? (
        <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
      ) : null}
    </div>
  );
}
