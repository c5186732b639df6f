import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { PageTitle, useScreen } from '../screen.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { HandOver } from './hand-over.tsx';
import { Rule } from './rule.tsx';
import './catalogue.ts';
import './certificate.css';

/** What a trainee has achieved in a course, what is missing for its certificate, and what they can hand over. */
export function CertificateScreen() {
  const { t } = useTranslation('certificate');
  const { pack = '' } = useParams<{ pack: string }>();
  const found = useCall('certificate.read', { pack });
  useScreen({ title: t('title'), pack });
  if (found.state === 'loading') return <Loading />;
  return (
    <div className="certificate">
      {found.state === 'ready' ? <p className="certificate-course">{found.data.title}</p> : null}
      <PageTitle className="certificate-title">{t('title')}</PageTitle>
      {found.state === 'error' ? (
        <FaultMessage fault={found.fault} onRetry={found.reload} />
      ) : (
        <>
          <p className="certificate-lead">{t('lead')}</p>
          <Rule pack={pack} rule={found.data.rule} />
          <HandOver certificate={found.data} />
        </>
      )}
    </div>
  );
}
