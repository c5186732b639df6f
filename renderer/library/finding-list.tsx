import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../core/diagnostic.ts';
import { useFindingWords } from '../ui/finding-words.ts';
import { colon } from '../ui/local-words.ts';

/** Findings as compilers tell them: the place, what is wrong there, and what to do. */
export function FindingList({ findings }: { readonly findings: readonly Diagnostic[] }) {
  const { t } = useTranslation('library');
  const say = useFindingWords();
  return (
    <ol className="findings">
      {findings.map((finding) => {
        const { file, line, column, severity, code } = finding;
        const { message, remedy } = say(finding);
        return (
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
        );
      })}
    </ol>
  );
}
