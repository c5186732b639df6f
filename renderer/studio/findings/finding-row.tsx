import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { linesOf } from '../../../core/studio/lines.ts';
import type { Remedy } from '../../../core/studio/remedy.ts';
import { Button } from '../../ui/button.tsx';
import { useFindingWords } from '../../ui/finding-words.ts';
import { useProjectStore } from '../project/project-context.ts';
import { useRemedies } from '../use-remedies.ts';

interface FindingRowProps {
  readonly finding: Diagnostic;
  readonly isElsewhere: boolean;
}

/** One finding: where it is, what is wrong, and what can be done with one press. */
export function FindingRow({ finding, isElsewhere }: FindingRowProps) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const { apply, wordsFor } = useRemedies(store);
  const [remedies, setRemedies] = useState<readonly Remedy[]>([]);
  const { file, line, column, severity, code } = finding;
  const { message, remedy } = useFindingWords()(finding);

  useEffect(() => {
    let isOld = false;
    store
      .getState()
      .ask('remedies', { finding })
      .then(
        (found) => isOld || setRemedies(found),
        () => undefined,
      );
    return () => {
      isOld = true;
    };
  }, [finding, store]);

  const go = () => {
    const { texts, show } = store.getState();
    show(file, linesOf(texts.get(file) ?? '').offset({ line, column }));
  };
  return (
    <li className={`studio-finding studio-finding-${severity}`}>
      <div className="studio-finding-words">
        <button type="button" className="studio-finding-place" onClick={go}>
          <span className="studio-finding-kind">{t(`findings.${severity}`)}</span>{' '}
          {t('findings.at', { file: isElsewhere ? file : file.replace(/^.*\//, ''), line })}
        </button>
        <p>
          {message} <span className="studio-quiet">{remedy}</span> <code className="studio-code">{code}</code>
        </p>
      </div>
      {remedies.length === 0 ? null : (
        <div className="studio-finding-remedies">
          {remedies.map((one) => (
            <Button key={`${one.code} ${one.name}`} onPress={() => void apply(finding, one)}>
              {wordsFor(one)}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}
