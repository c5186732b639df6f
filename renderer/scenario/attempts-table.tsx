import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Output } from '../../core/api.ts';
import { attemptPath, debriefPath } from '../routes.tsx';
import { commas, dateWords } from '../ui/local-words.ts';

export type Attempt = Output<'attempt.list'>[number];

interface AttemptsTableProps {
  readonly attempts: readonly Attempt[];
  /** The attempt whose page this is. */
  readonly here: string | null;
}

/** Every attempt at a scenario, newest first. A better one does not hide an earlier one. */
export function AttemptsTable({ attempts, here }: AttemptsTableProps) {
  const { t, i18n } = useTranslation('scenario');
  const id = useId();
  return (
    <table className="debrief-table debrief-attempts">
      <thead>
        <tr>
          <th scope="col">{t('column.attempt')}</th>
          <th scope="col">{t('column.ending')}</th>
          <th scope="col">{t('column.open')}</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map((one) => (
          <tr key={one.attempt} className={one.attempt === here ? 'debrief-attempt-here' : undefined}>
            <th scope="row" id={`${id}-${one.number}`}>
              {t('attempt', { number: one.number })}
              <span className="debrief-table-more">
                {dateWords(i18n.language, one.startedAtMs)}
                {one.from ? <span>{fromWords(t, one.from, attempts)}</span> : null}
              </span>
            </th>
            <td>
              {endingWords(t, one)}
              <span className="debrief-table-more">{resultWords(t, one)}</span>
            </td>
            <td>
              {one.attempt === here ? (
                t('attempt.this')
              ) : (
                <Link
                  href={one.endedAtMs === null ? attemptPath(one.attempt) : debriefPath(one.attempt)}
                  aria-describedby={`${id}-${one.number}`}
                >
                  {t(one.endedAtMs === null ? 'carryOn' : 'readDebrief')}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function endingWords(t: TFunction, { ending, steps }: Attempt): string {
  if (ending === null) return t('attempt.unfinished', { count: steps });
  return t('attempt.ending', { title: ending.title, quality: t(`quality.${ending.quality}-short`) });
}

function resultWords(t: TFunction, { ending, steps, passed }: Attempt): string {
  if (ending === null) return '';
  const decisions = t('attempt.decisions', { count: steps });
  return passed === null ? decisions : commas(t, [t(passed ? 'passed' : 'notPassed'), decisions]);
}

function fromWords(t: TFunction, from: NonNullable<Attempt['from']>, attempts: readonly Attempt[]): string {
  const earlier = attempts.find((one) => one.attempt === from.attempt);
  const step = from.step + 1;
  return earlier ? t('attempt.from', { step, number: earlier.number }) : t('attempt.fromUnknown', { step });
}
