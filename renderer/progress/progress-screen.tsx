import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { ProgressView } from '../../core/api/progress.ts';
import { coursePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Competencies } from './competencies.tsx';
import { Done } from './done.tsx';
import { spentWords } from './spent.ts';
import { useMeasuring } from './use-measuring.ts';
import './progress.css';

/** How far one has come with a course, and what one has shown of each competency. */
export function ProgressScreen() {
  const { t } = useTranslation('progress');
  const { pack = '' } = useParams<{ pack: string }>();
  const progress = useCall('progress.read', { pack });
  useScreen({ title: t('title'), pack });
  if (progress.state === 'loading') return <Loading />;
  if (progress.state === 'error') return <FaultMessage fault={progress.fault} onRetry={progress.reload} />;
  return <Progress view={progress.data} onMeasured={progress.reload} />;
}

function Progress({ view, onMeasured }: { readonly view: ProgressView; readonly onMeasured: () => void }) {
  const { t } = useTranslation('progress');
  const { pack, total, done, spentMs, pauseMs, waiting, competencies } = view;
  const { isWorking, stop } = useMeasuring(pack, waiting, onMeasured);
  const hasBegun = view.modules.some(({ activities }) => activities.some(({ status }) => status !== 'new'));
  return (
    <div className="progress">
      <PageTitle className="progress-title">{t('title')}</PageTitle>
      {hasBegun ? (
        <>
          <p className="progress-lead">
            {t('done', { done, count: total })} {t('spent', { time: spentWords(t, spentMs) })}{' '}
            <span className="progress-quiet">{t('pause', { count: Math.round(pauseMs / 60_000) })}</span>
          </p>
          <Competencies competencies={competencies} waiting={waiting} isWorking={isWorking} onStop={stop} />
          <Done pack={pack} modules={view.modules} />
        </>
      ) : (
        <Empty title={t('empty')}>
          <p>{t('empty.text')}</p>
          <LinkButton href={coursePath(pack)}>{t('toContents')}</LinkButton>
        </Empty>
      )}
    </div>
  );
}
