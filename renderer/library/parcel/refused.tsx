import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../core/faults.ts';
import { PageTitle, useScreen } from '../../screen.tsx';
import { Button } from '../../ui/button.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Notice } from '../../ui/notice.tsx';
import { reasonOf } from './reason.ts';

interface RefusedProps {
  readonly name: string | null;
  readonly fault: Fault;
  readonly onLeave: () => void;
}

/** A file that is not installed, and why: in words for whoever holds it, and in a line for whoever made it. */
export function Refused({ name, fault, onLeave }: RefusedProps) {
  const { t } = useTranslation('parcel');
  const why = String(fault.details.why ?? '');
  const reason = reasonOf(why);
  useScreen({ title: t('refused') });
  return (
    <div className="parcel">
      <PageTitle isNew className="parcel-title">
        {t('refused')}
      </PageTitle>
      {fault.code === 'parcel-unsound' ? (
        <>
          <Notice tone="bad" isAlert title={t(`why.${reason}`)}>
            <p>{t(`why.${reason}.do`)}</p>
          </Notice>
          <p className="parcel-detail">
            {t('why.detail')} <code>{[why, fault.subject || name].filter(Boolean).join(': ')}</code>
          </p>
        </>
      ) : (
        <FaultMessage fault={fault} />
      )}
      <p className="parcel-detail">{t('refused.nothing')}</p>
      <p className="parcel-actions">
        <Button look="main" onPress={onLeave}>
          {t('toLibrary')}
        </Button>
      </p>
    </div>
  );
}
