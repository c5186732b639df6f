import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { Button } from '../ui/button.tsx';
import { faultWords } from '../ui/fault-message.tsx';
import { Notice } from '../ui/notice.tsx';

interface NotDoneProps {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

/** An action that did not reach the record is not done. Says so, and why, and offers to send it again where that helps. */
export function NotDone({ fault, onRetry }: NotDoneProps) {
  const { t } = useTranslation(['negotiation', 'faults']);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const isRefused = fault.code === 'action-refused';
  const { title, text } = faultWords(t, fault);
  return (
    <div ref={place}>
      <Notice
        tone="bad"
        isAlert
        title={t('notDone')}
        actions={isRefused ? undefined : <Button onPress={onRetry}>{t('ui:retry')}</Button>}
      >
        <p>{isRefused ? t(`refused.${fault.details.why ?? 'unknown'}`) : `${title} ${text}`}</p>
      </Notice>
    </div>
  );
}
