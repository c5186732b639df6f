import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptView } from '../../core/api/attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface NewerProps {
  readonly newer: NonNullable<AttemptView['newer']>;
  /** The edition the attempt was begun with. */
  readonly edition: string;
  readonly onMove: () => void;
}

/** Says that another edition is here, and offers to take the attempt along where all its decisions still hold. */
export function Newer({ newer: { version, movable }, edition, onMove }: NewerProps) {
  const { t } = useTranslation('parcel');
  const [isDismissed, setDismissed] = useState(false);
  if (isDismissed) return null;
  const own = edition.split('+')[0] ?? '';
  return (
    <Notice
      onDismiss={() => setDismissed(true)}
      actions={movable ? <Button onPress={onMove}>{t('newer.move', { version })}</Button> : undefined}
    >
      <p>
        {t(own === version ? 'newer.again' : 'newer.here', { version, own })}{' '}
        {t(movable ? 'newer.movable' : 'newer.fixed')}
      </p>
    </Notice>
  );
}
