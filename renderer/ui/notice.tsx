import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import './notice.css';

interface NoticeProps {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad';
  /** Spoken at once where it is something that went wrong. */
  readonly isAlert?: boolean;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** A message that stays on the page until it is dealt with. The tone is said by the words; the colour only repeats it. */
export function Notice({ tone = 'plain', isAlert = false, title, children, actions, onDismiss }: NoticeProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={`ui-notice ui-notice-${tone}`} role={isAlert ? 'alert' : undefined}>
      <div className="ui-notice-words">
        {title === undefined ? null : <p className="ui-notice-title">{title}</p>}
        {children}
      </div>
      {actions !== undefined || onDismiss ? (
        <div className="ui-notice-actions">
          {actions}
          {onDismiss ? (
            <Button look="quiet" onPress={onDismiss}>
              {t('dismiss')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
