import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Output } from '../../core/api.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { FindingList } from './finding-list.tsx';
import './course.css';

/** Why an activity cannot be opened, for whoever wrote it. */
export function FindingsScreen() {
  const { t } = useTranslation('library');
  const { pack = '', module = '', name = '' } = useParams<{ pack: string; module: string; name: string }>();
  const id = `${module}/${name}`;
  const course = useCall('course.read', { pack });
  const findings = useCall('activity.findings', { pack, activity: id });
  const found = course.state === 'ready' ? course.data.modules.flatMap((one) => one.activities) : [];
  const activity = found.find((one) => one.activity === id) ?? null;
  const title = activity?.title ?? id;
  useScreen({
    title: t('findings.title', { title }),
    pack,
  });
  if (findings.state === 'error') return <FaultMessage fault={findings.fault} onRetry={findings.reload} />;
  if (course.state === 'error') return <FaultMessage fault={course.fault} onRetry={course.reload} />;
  if (findings.state === 'loading' || course.state === 'loading') return <Loading />;
  const isKnownType = (activity?.type ?? null) !== null;
  return (
    <div className="course">
      <PageTitle className="course-title">{t('findings.title', { title })}</PageTitle>
      {findings.data.length === 0 ? (
        <p className="course-text">{t(isKnownType ? 'findings.none' : 'findings.unknownType')}</p>
      ) : (
        <>
          <p className="course-text">{t('findings.lead')}</p>
          <FindingList findings={findings.data} />
        </>
      )}
      <Ways pack={pack} activity={isKnownType && activity?.errors === 0 ? activity : null} />
    </div>
  );
}

type Activity = Output<'course.read'>['modules'][number]['activities'][number];

function Ways({ pack, activity }: { readonly pack: string; readonly activity: Activity | null }) {
  const { t } = useTranslation('library');
  return (
    <p className="course-ways">
      {activity ? (
        <LinkButton href={activityPath(pack, activity)} look="main">
          {t('findings.open', { title: activity.title })}
        </LinkButton>
      ) : null}
      <LinkButton href={coursePath(pack)}>{t('findings.back')}</LinkButton>
    </p>
  );
}
