import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { WorksheetView } from '../../core/api/worksheet.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { activityPath, coursePath } from '../routes.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { faultOf } from '../use-call.ts';
import { useIsHere } from '../use-is-here.ts';

interface FinishProps {
  readonly view: WorksheetView;
  /** How many sections say nothing yet. */
  readonly missing: number;
}

/** The end of a worksheet: it is put on record as finished, and can be changed afterwards all the same. */
export function Finish({ view, missing }: FinishProps) {
  const { t } = useTranslation('worksheet');
  const [, navigate] = useLocation();
  const isHere = useIsHere();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const { pack, activity, next, status } = view;
  const finish = async () => {
    setSending(true);
    setFault(null);
    try {
      const reply = await call('worksheet.finish', { pack, activity });
      if (isHere()) navigate(reply.next ? activityPath(pack, reply.next) : coursePath(pack));
    } catch (thrown) {
      setFault(faultOf(thrown));
      setSending(false);
    }
  };
  return (
    <>
      {fault ? <FaultMessage fault={fault} /> : null}
      {status === 'done' ? (
        <p>{t('done')}</p>
      ) : missing > 0 ? (
        <p>{t('left', { count: missing })}</p>
      ) : (
        <p>{t('finish.hint')}</p>
      )}
      <p className="worksheet-actions">
        {status === 'done' && next ? (
          <LinkButton href={activityPath(pack, next)} look="main">
            {t('goOn')}
          </LinkButton>
        ) : status === 'done' ? null : (
          <Button look="main" isPending={isSending} isDisabled={missing > 0} onPress={finish}>
            {t('finish')}
          </Button>
        )}
        <LinkButton href={coursePath(pack)}>{t('toContents')}</LinkButton>
      </p>
    </>
  );
}
