import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { PackText } from '../pack-text.tsx';
import { coursePath, findingsPath } from '../routes.tsx';
import { useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Worksheet } from './worksheet.tsx';
import './worksheet.css';

/** A worksheet: what a trainee writes for their own town, to be filled in, marked by themselves and printed. */
export function WorksheetScreen() {
  const { t } = useTranslation('worksheet');
  const { pack = '', module = '', name = '' } = useParams<Record<string, string | undefined>>();
  const activity = `${module}/${name}`;
  const found = useCall('worksheet.read', { pack, activity });
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
        <Worksheet view={found.data} />
      </PackText>
    );
  return (
    <div className="worksheet">
      <FaultMessage fault={found.fault} onRetry={found.reload} />
      {found.fault.code === 'activity-broken' ? (
        <LinkButton href={findingsPath(pack, activity)}>{t('seeFindings')}</LinkButton>
      ) : null}
    </div>
  );
}
