import { useTranslation } from 'react-i18next';
import { commas } from '../ui/local-words.ts';

interface ProgressProps {
  readonly done: number;
  readonly begun: number;
  readonly total: number;
}

/** How far one has come, in words; the bar repeats it. */
export function Progress({ done, begun, total }: ProgressProps) {
  const { t } = useTranslation('library');
  const share = (part: number) => `${total === 0 ? 0 : (part / total) * 100}%`;
  const words = [t('doneOf', { done, count: total }), ...(begun > 0 ? [t('begunToo', { count: begun })] : [])];
  return (
    <div className="library-progress">
      <p>{commas(t, words)}</p>
      <div className="library-progress-bar" aria-hidden="true">
        <span className="library-progress-done" style={{ width: share(done) }} />
        <span className="library-progress-begun" style={{ width: share(begun) }} />
      </div>
    </div>
  );
}
