import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { PackText } from '../pack-text.tsx';
import { coursePath, findingsPath } from '../routes.tsx';
import { useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Judgement } from './judgement.tsx';
import './judgement.css';

/** A judgement test: what it asks, its situations one at a time, and what it says. */
export function JudgementScreen() {
  const { t } = useTranslation('judgement');
  const { pack = '', module = '', name = '' } = useParams<Record<string, string | undefined>>();
  const activity = `${module}/${name}`;
  const found = useCall('judgement.read', { pack, activity });
  const isReady = found.state === 'ready';
  useScreen({
    title: isReady ? found.data.title : '',
    crumbs: isReady ? [{ label: found.data.module, href: coursePath(pack) }] : [],
    pack,
  });
  if (found.state === 'loading') return <Loading />;
  if (found.state === 'ready')
    return (
      <PackText pack={pack} edition={found.data.edition}>
        <Judgement key={activity} view={found.data} />
      </PackText>
    );
  return (
    <div className="judgement">
      <FaultMessage fault={found.fault} onRetry={found.reload} />
      {found.fault.code === 'activity-broken' ? (
        <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
      ) : null}
    </div>
  );
}
