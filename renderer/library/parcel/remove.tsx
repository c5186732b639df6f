import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fault } from '../../../core/faults.ts';
import { call } from '../../api.ts';
import { patterns } from '../../routes.tsx';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FaultMessage } from '../../ui/fault-message.tsx';
import { Choices } from '../../ui/field.tsx';
import { faultOf } from '../../use-call.ts';

interface RemoveProps {
  readonly pack: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** Asks whether a course is to be taken away, and what becomes of its record. */
export function Remove({ pack, title, onClose }: RemoveProps) {
  const { t } = useTranslation(['parcel', 'ui']);
  const [, navigate] = useLocation();
  const [record, setRecord] = useState<'keep' | 'delete'>('keep');
  const [fault, setFault] = useState<Fault | null>(null);
  const [isPending, setPending] = useState(false);
  const remove = async () => {
    setPending(true);
    setFault(null);
    try {
      await call('pack.remove', { pack, record });
      announce(t('removed', { title }));
      navigate(patterns.library);
    } catch (thrown) {
      setFault(faultOf(thrown));
      setPending(false);
    }
  };
  return (
    <Dialog
      title={t('remove.title', { title })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="main" isPending={isPending} onPress={() => void remove()}>
            {t(`remove.${record}.do`)}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <Choices
        legend={t('remove.record')}
        choices={(['keep', 'delete'] as const).map((value) => ({ value, label: t(`remove.${value}`) }))}
        value={record}
        onChange={setRecord}
      />
      <p>{t(`remove.${record}.text`)}</p>
      {fault ? <FaultMessage fault={fault} /> : null}
    </Dialog>
  );
}
