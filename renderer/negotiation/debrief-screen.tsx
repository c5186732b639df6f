import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { AttemptId } from '../../core/api/call.ts';
import type { Fault } from '../../core/faults.ts';
import { PackText } from '../pack-text.tsx';
import { coursePath, tablePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage, faultWords } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Debrief } from './debrief.tsx';
import { Paper } from './paper.tsx';
import './catalogue.ts';
import './table.css';
import './debrief.css';
import './paper.css';

/** What a finished negotiation has to teach. */
export function TableDebriefScreen() {
  const { t } = useTranslation('negotiation');
  const { attempt = '' } = useParams<{ attempt: string }>();
  const debrief = useCall('table.debrief', { attempt: attempt as AttemptId });
  const data = debrief.state === 'ready' ? debrief.data : null;
  useScreen({
    title: data ? t('debrief.of', { title: data.title }) : debrief.state === 'error' ? t('debrief') : '',
    crumbs: data ? [{ label: data.module, href: coursePath(data.pack) }] : [],
    pack: data?.pack ?? null,
  });
  if (debrief.state === 'loading') return <Loading />;
  if (debrief.state === 'error') return <Missing attempt={attempt} fault={debrief.fault} onRetry={debrief.reload} />;
  return (
    <PackText pack={debrief.data.pack} edition={debrief.data.edition}>
      <Debrief key={attempt} view={debrief.data} />
      <Paper view={debrief.data} />
    </PackText>
  );
}

interface MissingProps {
  readonly attempt: string;
  readonly fault: Fault;
  readonly onRetry: () => void;
}

/** In place of a debrief that cannot be read: most often there is none yet, and the attempt can be carried on. */
function Missing({ attempt, fault, onRetry }: MissingProps) {
  const { t } = useTranslation(['negotiation', 'faults']);
  const { title, text } = faultWords(t, fault);
  return (
    <div className="table-start">
      <PageTitle className="table-before-title">{t('debrief')}</PageTitle>
      {fault.code === 'attempt-open' ? (
        <>
          <p className="table-lead">
            {title} {text}
          </p>
          <LinkButton href={tablePath(attempt)} look="main">
            {t('carryOn')}
          </LinkButton>
        </>
      ) : (
        <FaultMessage fault={fault} onRetry={onRetry} />
      )}
    </div>
  );
}
