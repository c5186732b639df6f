import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import type { AttemptId } from '../../core/api/call.ts';
import type { Fault } from '../../core/faults.ts';
import { PackText } from '../pack-text.tsx';
import { attemptPath, coursePath } from '../routes.tsx';
import { PageTitle, useScreen } from '../screen.tsx';
import { LinkButton } from '../ui/button.tsx';
import { FaultMessage, faultWords } from '../ui/fault-message.tsx';
import { Loading } from '../ui/loading.tsx';
import { useCall } from '../use-call.ts';
import { Debrief } from './debrief.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import './debrief.css';

/** What a finished attempt has to teach, on the screen or on two sheets of paper. */
export function DebriefScreen() {
  const { t } = useTranslation('scenario');
  const { attempt = '', decision } = useParams<{ attempt: string; decision?: string }>();
  const debrief = useCall('attempt.debrief', { attempt: attempt as AttemptId });
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
      <Debrief debrief={debrief.data} decision={decision === undefined ? null : Number(decision)} />
      <PaperSheet debrief={debrief.data} />
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
  const { t } = useTranslation(['scenario', 'faults']);
  const { title, text } = faultWords(t, fault);
  return (
    <div className="debrief-start">
      <PageTitle className="debrief-title">{t('debrief')}</PageTitle>
      {fault.code === 'attempt-open' ? (
        <>
          <p className="debrief-lead">
            {title} {text}
          </p>
          <p className="debrief-ways">
            <LinkButton href={attemptPath(attempt)} look="main">
              {t('carryOn')}
            </LinkButton>
          </p>
        </>
      ) : (
        <div className="debrief-fault">
          <FaultMessage fault={fault} onRetry={onRetry} />
        </div>
      )}
    </div>
  );
}
