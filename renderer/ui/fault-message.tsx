import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** The sentence for a fault, in the reader's language: what happened, and what to do. */
export function faultWords(t: TFunction, fault: Fault): { title: string; text: string } {
  const particulars = { ...fault.details, subject: fault.subject };
  return {
    title: t(`faults:${fault.code}`, particulars),
    text: t(`faults:${fault.code}.do`, particulars),
  };
}

interface FaultMessageProps {
  readonly fault: Fault;
  /** Offers to try again. */
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** A fault in words, spoken at once. */
export function FaultMessage({ fault, onRetry, onDismiss }: FaultMessageProps) {
  const { t } = useTranslation(['ui', 'faults']);
  const { title, text } = faultWords(t, fault);
  return (
    <Notice
      tone="bad"
      isAlert
      title={title}
      {...(onDismiss ? { onDismiss } : {})}
      actions={onRetry ? <Button onPress={onRetry}>{t('ui:retry')}</Button> : undefined}
    >
      <p>{text}</p>
    </Notice>
  );
}
