import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../core/api/learner.ts';
import type { Fault } from '../../core/faults.ts';
import { call } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FaultMessage } from '../ui/fault-message.tsx';
import { faultOf } from '../use-call.ts';

/** The way off this computer, with all that is on record. */
export function Leave({ learner: { id, name } }: { readonly learner: Learner }) {
  const { t } = useTranslation('settings');
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const leave = async () => {
    setBusy(true);
    try {
      // The page is another person's as soon as this is on disk.
      await call('people.remove', { learner: id });
    } catch (thrown) {
      setFault(faultOf(thrown));
      setBusy(false);
      setAsked(false);
    }
  };
  return (
    <section className="settings-part settings-record">
      <h2>{t('leave')}</h2>
      <p>{t('leave.text')}</p>
      <p className="settings-record-actions">
        <Button onPress={() => setAsked(true)}>{t('leave.begin', { name })}</Button>
      </p>
      {fault ? <FaultMessage fault={fault} onDismiss={() => setFault(null)} /> : null}
      <Dialog
        title={t('leave.ask', { name })}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button onPress={() => setAsked(false)}>{t('cancel')}</Button>
            <Button isPending={isBusy} onPress={() => void leave()}>
              {t('leave.do')}
            </Button>
          </>
        }
      >
        <p>{t('leave.what')}</p>
        <p>{t('leave.copies')}</p>
      </Dialog>
    </section>
  );
}
