import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { takeIn } from './take-in.ts';
import { useWaiting } from './use-waiting.ts';
import './outside.css';

/** The ways a course file comes from outside the window: dropped on it, or opened by double click. */
export function Outside() {
  useWaiting();
  const { t } = useTranslation('parcel');
  const [, navigate] = useLocation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Between two elements of the page it leaves the one for the other; leaving the window, for nothing.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) takeIn(file, navigate);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [navigate]);
  return isOver ? (
    <div className="outside" aria-hidden="true">
      <p className="outside-words">{t('drop')}</p>
    </div>
  ) : null;
}
