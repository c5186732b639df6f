import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { colon } from '../ui/local-words.ts';

/** Findings as compilers tell them: the place, what is wrong there, and what to do. */
export function FindingList({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const { t } = useTranslation('library');
  return (
    <ol className="findings">
      {findings.map(({ file, line, column, severity, code, message, remedy }) => (
        <li key={`${file}:${line}:${column}:${code}`} className={`finding finding-${severity}`}>
          <p className="finding-place">
            <span className="finding-severity">{t(`findings.severity.${severity}`)}</span>{' '}
            <code>
              {file}:{line}:{column}
            </code>
          </p>
          <p className="finding-message">{message}</p>
          <p className="finding-remedy">{colon(t, t('findings.remedy'), remedy)}</p>
        </li>
      ))}
    </ol>
  );
}
