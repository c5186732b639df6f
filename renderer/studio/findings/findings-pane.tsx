import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic } from '../../../core/diagnostic.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/field.tsx';
import { useProject } from '../project/project-context.ts';
import { FindingRow } from './finding-row.tsx';

const some = 60;

/** What is wrong, in the file that is open or in the whole course, each with what can be done about it. */
export function FindingsPane() {
  const { t } = useTranslation('studio');
  const findings = useProject((state) => state.findings);
  const waiting = useProject((state) => state.waiting);
  const open = useProject((state) => state.open);
  const [where, setWhere] = useState<'here' | 'all'>('here');
  const [most, setMost] = useState(some);
  const all = findings ?? [];
  const here = all.filter(({ file }) => file === open);
  const shown = where === 'all' || open === null ? all : here;
  const counts = { here: here.length, all: all.length };
  return (
    <section className="studio-findings" aria-labelledby="studio-findings">
      <div className="studio-findings-head">
        <h2 id="studio-findings" className="studio-heading">
          {t('findings')}
        </h2>
        <p className="studio-quiet" role="status">
          {findings === null ? t('findings.checking') : countWords(t, all)}
          {waiting > 0 ? ` · ${t('findings.exploring', { count: waiting })}` : ''}
        </p>
        {open === null ? null : (
          <Choices
            legend={t('findings')}
            value={where}
            onChange={setWhere}
            choices={(['here', 'all'] as const).map((value) => ({
              value,
              label: `${t(`findings.${value}`)} (${counts[value]})`,
            }))}
          />
        )}
      </div>
      {shown.length === 0 ? null : (
        <ul className="studio-finding-list">
          {shown.slice(0, most).map((finding) => (
            <FindingRow key={keyOf(finding)} finding={finding} isElsewhere={finding.file !== open} />
          ))}
          {shown.length > most ? (
            <li className="studio-finding-more">
              <Button look="quiet" onPress={() => setMost(most + 200)}>
                {t('findings.more', { count: shown.length - most })}
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

const keyOf = ({ file, line, column, code, message }: Diagnostic): string =>
  `${file}:${line}:${column}:${code}:${message}`;

function countWords(t: TFunction<'studio'>, all: readonly Diagnostic[]): string {
  if (all.length === 0) return t('findings.none');
  const errors = all.filter(({ severity }) => severity === 'error').length;
  return t('findings.count', {
    errors: t('problem.errors', { count: errors }),
    warnings: t('problem.warnings', { count: all.length - errors }),
  });
}
