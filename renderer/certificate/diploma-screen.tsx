import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { Fault } from '../../core/faults.ts';
import { call, isDesktop } from '../api.ts';
import { certificatePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { faultOf, useCall } from '../use-call.ts';
import { Diploma } from './diploma.tsx';
import './catalogue.ts';
import './diploma.css';

/** The certificate as it is printed: what is on this page is what is on paper. */
export function DiplomaScreen() {
  const { t } = useTranslation('certificate');
  const { pack = '' } = useParams<{ pack: string }>();
  const found = useCall('certificate.diploma', { pack });
  const title = found.state === 'ready' ? t('paper.of', { course: found.data.title }) : t('paper');
  useScreen({ title, crumbs: [{ label: t('title'), href: certificatePath(pack) }], pack });
  if (found.state === 'loading') return <Loading />;
  if (found.state === 'ready')
    return (
      <div className="diploma">
        <Tools pack={pack} />
        <Diploma diploma={found.data} />
      </div>
    );
  return (
    <div className="diploma diploma-missing">
      <PageTitle className="diploma-missing-title">{t('paper.notMet')}</PageTitle>
      <FaultMessage fault={found.fault} onRetry={found.reload} />
      <p>
        <LinkButton href={certificatePath(pack)}>{t('paper.toPage')}</LinkButton>
      </p>
    </div>
  );
}

function Tools({ pack }: { readonly pack: string }) {
  const { t } = useTranslation('certificate');
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async () => {
    setBusy(true);
    setFault(null);
    setSaid('');
    try {
      const { name } = await call('certificate.savePdf', { pack });
      if (name !== null) {
        setSaid(t('paper.saved', { name }));
        announce(t('paper.saved', { name }));
      }
    } catch (thrown) {
      setFault(faultOf(thrown));
    }
    setBusy(false);
  };
  return (
    <div className="diploma-tools">
      <p className="diploma-actions">
        {isDesktop() ? (
          <Button look="main" isPending={isBusy} onPress={() => void save()}>
            {t('paper.pdf')}
          </Button>
        ) : (
          <Button look="main" onPress={() => window.print()}>
            {t('paper.print')}
          </Button>
        )}
        <LinkButton href={certificatePath(pack)}>{t('paper.back')}</LinkButton>
        {said === '' ? null : <span>{said}</span>}
      </p>
      {isDesktop() ? null : <p className="diploma-hint">{t('paper.hint')}</p>}
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
    </div>
  );
}
