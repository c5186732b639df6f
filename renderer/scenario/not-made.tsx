import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../core/faults.ts';
import { Button } from '../ui/button.tsx';
import { faultWords } from '../ui/fault-message.tsx';
import { Notice } from '../ui/notice.tsx';

/** A decision that did not reach the record is not made. Says so, and why, and offers to send it again. */
export function NotMade({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) {
  const { t } = useTranslation(['scenario', 'faults']);
  const place = useRef<HTMLDivElement>(null);
  const { title, text } = faultWords(t, fault);
  // Asking starts at the side of the desk, perhaps out of sight of this place.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place} className="desk-not-made">
      <Notice
        tone="bad"
        isAlert
        title={t('decisionNotMade')}
        actions={<Button onPress={onRetry}>{t('tryAgain')}</Button>}
      >
        <p>
          {title} {text}
        </p>
      </Notice>
    </div>
  );
}
